import type { CauseName, TypeName } from './reference.ts'

/** How far a cause's name misleads under one type; `high` is shown without being asked for. */
export type Trap = 'none' | 'low' | 'medium' | 'high'

export interface Background {
  /** The ITU-T Q.850 title, where the number is a Q.850 value. */
  readonly q850?: string
  /** The SIP status stock FreeSWITCH sends for the cause; absent: no mapping of its own, it then sends 480. */
  readonly sipSent?: number
  /** The SIP statuses stock FreeSWITCH reads as the cause. */
  readonly sipReceived?: readonly number[]
  readonly meaning?: string
  readonly here?: Readonly<Partial<Record<TypeName, { readonly trap: Trap; readonly text: string }>>>
}

/**
 * Background from general telephony for the causes the reference has. Titles and statuses are facts from
 * FreeSWITCH's public source (switch_types.h, switch_channel.c, mod_sofia). `meaning` and `here` are this
 * project's own words: `here` says how a definition stands to the general meaning, `trap` how far the name
 * misleads in that pair. Never a statement about what the platform does.
 */
export const causeBackground: Readonly<Record<CauseName, Background>> = {
  UNALLOCATED_NUMBER: {
    q850: 'Unallocated (unassigned) number',
    sipSent: 404,
    sipReceived: [404],
    meaning: 'The number dialled is well formed but belongs to nobody: no subscriber is assigned to it.',
    here: {
      Trying: {
        trap: 'high',
        text: 'The definition mentions no wrong number: the agent’s Freedom Mobile device accepted the call and then lost its connection. Don’t report this as a wrong number.',
      },
      Ringing: {
        trap: 'high',
        text: 'The definition mentions no wrong number: the agent’s Freedom Mobile device accepted the call, signalled ringing and then lost its connection. Don’t report this as a wrong number.',
      },
    },
  },
  NORMAL_CLEARING: {
    q850: 'Normal call clearing',
    sipReceived: [200],
    meaning: 'The call ended because one of the parties hung up in the ordinary way; nothing went wrong.',
    here: {
      Trying: {
        trap: 'high',
        text: 'The call to the agent’s device failed, for instance a call to a Freedom Mobile device. ‘Normal’ in the name does not mean a normal end.',
      },
      Ringing: {
        trap: 'high',
        text: 'The call to the agent’s device failed, for instance with a Yealink returning 480. ‘Normal’ in the name does not mean a normal end.',
      },
    },
  },
  USER_BUSY: {
    q850: 'User busy',
    sipSent: 486,
    sipReceived: [486, 600],
    meaning: 'The called party cannot take the call because it is already engaged (equipment is compatible).',
    here: {
      Trying: {
        trap: 'high',
        text: 'The device rejected the call; call waiting being enabled, or a WebPhone with problems accessing the microphone, are given as possible reasons. The agent may not have been on another call.',
      },
      Ringing: {
        trap: 'low',
        text: 'The device rejected the call with busy after it had signalled ringing, which is close to the standard.',
      },
    },
  },
  NO_USER_RESPONSE: {
    q850: 'No user responding',
    sipSent: 408,
    sipReceived: [480],
    meaning:
      'The called side sent no reply of any kind (neither alerting nor connect) before the set-up timer ran out.',
    here: {
      Trying: {
        trap: 'low',
        text: 'Similar: it can happen with certain devices while they are out of range or powered off.',
      },
      Ringing: {
        trap: 'medium',
        text: 'The standard cause means that no alerting was received, yet here it is paired with a call classed as ringing; the definition speaks of Freedom Mobile and 30 seconds.',
      },
    },
  },
  NO_ANSWER: {
    q850: 'No answer from user (user alerted)',
    sipSent: 480,
    meaning:
      'The called party was alerted (it rang) but did not answer in time. Standard FreeSWITCH also gives it to legs still up when the whole dial time ends, rung or not.',
    here: {
      Trying: { trap: 'high', text: 'The opposite of the standard: no ringing indication was sent at all.' },
      Ringing: { trap: 'none', text: 'Same meaning: the device rang and was not answered.' },
    },
  },
  CALL_REJECTED: {
    q850: 'Call rejected',
    sipSent: 603,
    sipReceived: [401, 402, 403, 407, 603, 608],
    meaning:
      'The called equipment declined the call although it was neither busy nor incompatible; the network can also send it because of a service restriction.',
    here: {
      Trying: {
        trap: 'medium',
        text: 'The device rejected the call, which can happen if the agent cancelled and with certain failed calls that the platform terminates: not necessarily a human act.',
      },
      Ringing: { trap: 'low', text: 'The agent pressed Decline: a human act.' },
    },
  },
  REDIRECTION_TO_NEW_DESTINATION: {
    q850: 'Redirection to new destination',
    sipSent: 410,
    meaning:
      'An exchange asks for the call to be set up again to a different number; part of a redirection procedure rather than a failure.',
    here: {
      Trying: {
        trap: 'medium',
        text: 'The device or a proxy sent back a redirect request and the platform treats that as an error; whether the call went anywhere else is not said.',
      },
    },
  },
  NORMAL_UNSPECIFIED: {
    q850: 'Normal, unspecified',
    sipSent: 480,
    meaning: 'A normal event for which no more precise cause of the normal class applies.',
    here: {
      Ringing: {
        trap: 'medium',
        text: 'Narrower: delivery to the agent was cancelled, possibly because of a PBX routing issue.',
      },
    },
  },
  NORMAL_TEMPORARY_FAILURE: {
    q850: 'Temporary failure',
    sipSent: 503,
    sipReceived: [400, 481, 500, 503],
    meaning:
      'The network is not working correctly, the condition should be short, and a retry soon may succeed (Q.850 41 ‘Temporary failure’, resource-unavailable class).',
    here: {
      Trying: {
        trap: 'low',
        text: 'Narrower: a call to an agent’s PSTN number failed with an unexpected return code from the proxy or the carrier.',
      },
      Ringing: {
        trap: 'low',
        text: 'Narrower: the device rang but failed to connect, with an unexpected return code from the proxy or the carrier.',
      },
    },
  },
  INCOMPATIBLE_DESTINATION: {
    q850: 'Incompatible destination',
    sipSent: 488,
    sipReceived: [488, 606],
    meaning:
      'The called equipment cannot accept the call because an attribute of it (for example the data rate) cannot be supported.',
    here: {
      Ringing: {
        trap: 'low',
        text: 'Narrower: a codec incompatibility, which Yealinks that are not configured correctly can cause.',
      },
    },
  },
  RECOVERY_ON_TIMER_EXPIRE: {
    q850: 'Recovery on timer expiry',
    sipSent: 504,
    sipReceived: [408, 504],
    meaning: 'A timer ran out and an error-handling procedure was started because of it.',
    here: { Ringing: { trap: 'low', text: 'Narrower: neither the device nor the proxy responded.' } },
  },
  ORIGINATOR_CANCEL: {
    sipSent: 487,
    sipReceived: [487],
    meaning:
      'Not a Q.850 cause. FreeSWITCH: the side that placed the call withdrew it before it was answered (value 487 after SIP 487 Request Terminated).',
    here: {
      Trying: { trap: 'none', text: 'Same meaning: the caller cancelled, before ringing was signalled.' },
      Ringing: { trap: 'none', text: 'Same meaning: the caller cancelled while the device was ringing.' },
    },
  },
  LOSE_RACE: {
    meaning:
      'Not a Q.850 cause. FreeSWITCH: several legs were called at once and another one answered first.',
    here: {
      Trying: { trap: 'none', text: 'Same meaning.' },
      Ringing: { trap: 'none', text: 'Same meaning.' },
    },
  },
  ALLOTTED_TIMEOUT: {
    meaning:
      'Not a Q.850 cause. FreeSWITCH: a time limit set for the leg or call ran out; also the default cause of a scheduled hang-up.',
    here: {
      Trying: { trap: 'low', text: 'Only the sense of not being answered within the configured limit.' },
      Ringing: { trap: 'low', text: 'Only the sense of not being answered within the configured limit.' },
    },
  },
  PROGRESS_TIMEOUT: {
    meaning:
      'Not a Q.850 cause. FreeSWITCH: no ringing, early media or answer arrived within the progress time limit.',
    here: {
      Trying: {
        trap: 'none',
        text: 'Same meaning, with ‘usually 30 seconds’. Defined only under Trying, which fits: it needs the absence of ringing.',
      },
    },
  },
}
