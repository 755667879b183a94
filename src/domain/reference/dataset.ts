/**
 * The one dataset: what each pair of Missed Call Type and Hangup Cause means.
 *
 * Facts (type, cause, callback, description) are Natterbox's, from its page named in `source`, in this
 * project's own words: every fact kept, none added. What stands under `ours` is this project's reading
 * and is marked as such wherever it is shown; the words people search by stand in `keywords.ts`. `callback: true` is the source's "Yes"; `null` is a blank
 * there (the source never says No and never defines the column). `cause: null` is the source's <empty>.
 *
 * The types stand in the order of how far the call got, the definitions in the source's order.
 */
export const dataset = {
  revised: '2026-11-23',
  source: {
    title: '12.2.2. Missed Call Type & Hangup Cause Definitions',
    publisher: 'Natterbox',
    object: 'Phone Event',
    url: 'https://docs.natterbox.com/docs/missed-call-type-hangup-cause-definitions',
  },
  types: [
    { name: 'No Devices', ours: { summary: 'No agent device was registered and ready.' } },
    { name: 'All Busy', ours: { summary: 'Devices were available, then ruled out.' } },
    { name: 'Trying', ours: { summary: 'A call to a device was attempted; no ringing signalled.' } },
    { name: 'Ringing', ours: { summary: 'A device had signalled that it was ringing.' } },
    { name: 'Unknown', ours: { summary: 'Any missed call that no other type covers.' } },
  ],
  definitions: [
    {
      type: 'Unknown',
      cause: null,
      callback: true,
      description: 'The catch-all: a call was missed in a way that has no missed call type of its own.',
      ours: {
        summary: 'Not covered by any other type',
      },
    },
    {
      type: 'All Busy',
      cause: null,
      callback: true,
      description:
        'At least one device was available, but after further checks those devices were no longer eligible. One possible case: the agent was already on another call.',
      ours: {
        summary: 'Available devices were ruled out',
      },
    },
    {
      type: 'No Devices',
      cause: null,
      callback: true,
      description:
        'No agent device was registered and ready to take the customer’s call. One possible reason: a callback was attempted just after the agent’s WebPhone had been terminated.',
      ours: {
        summary: 'No registered device was ready',
      },
    },
    {
      type: 'Trying',
      cause: 'CALL_REJECTED',
      callback: null,
      description:
        'When the call was attempted, the agent’s device rejected it. That can happen if the agent cancelled, and also with certain failed calls that the platform terminates.',
      ours: {
        summary: 'Device rejected the attempt',
      },
    },
    {
      type: 'Trying',
      cause: 'ORIGINATOR_CANCEL',
      callback: null,
      description: 'The caller cancelled during the attempt, before the called device had signalled ringing.',
      ours: {
        summary: 'Caller cancelled before ringing',
      },
    },
    {
      type: 'Trying',
      cause: 'NO_USER_RESPONSE',
      callback: true,
      description:
        'Certain devices, Freedom Mobile for one, can give this result while they are out of range or powered off.',
      ours: {
        summary: 'Possibly out of range or powered off',
      },
    },
    {
      type: 'Trying',
      cause: 'ALLOTTED_TIMEOUT',
      callback: true,
      description:
        'The configured time limit passed without the agent’s device signalling ringing or being answered.',
      ours: {
        summary: 'No ringing signal, time limit ran out',
      },
    },
    {
      type: 'Trying',
      cause: 'LOSE_RACE',
      callback: null,
      description:
        'Another device, called in parallel with the agent’s, accepted the call first, so the call to the agent’s device was cancelled.',
      ours: {
        summary: 'Another device accepted first',
      },
    },
    {
      type: 'Trying',
      cause: 'NO_ANSWER',
      callback: null,
      description: 'No ringing indication came from the agent’s device, and it went unanswered.',
      ours: {
        summary: 'No ringing signal, not answered',
      },
    },
    {
      type: 'Trying',
      cause: 'NORMAL_TEMPORARY_FAILURE',
      callback: null,
      description:
        'A call to an agent’s PSTN number failed, with an unexpected return code (for example ‘500 Internal Server Error’) from either the proxy or the carrier.',
      ours: {
        summary: 'Call to agent’s PSTN number failed',
      },
    },
    {
      type: 'Trying',
      cause: 'UNALLOCATED_NUMBER',
      callback: null,
      description: 'After accepting the call, the agent’s Freedom Mobile device lost its connection.',
      ours: {
        summary: 'Freedom Mobile accepted, then lost connection',
      },
    },
    {
      type: 'Trying',
      cause: 'USER_BUSY',
      callback: true,
      description:
        'When the call was attempted, the agent’s device rejected it. Possible reasons: call waiting was enabled, or the device was a WebPhone that had problems accessing the microphone.',
      ours: {
        summary: 'Rejected, possibly call waiting or microphone',
        note: 'The source says call waiting was enabled; usually it is with call waiting disabled that a device already on a call reports busy.',
      },
    },
    {
      type: 'Trying',
      cause: 'PROGRESS_TIMEOUT',
      callback: null,
      description:
        'A call went to the agent’s device, and after a certain time, usually 30 seconds, no ringing indication had been received.',
      ours: {
        summary: 'No ringing signal in time (usually 30 s)',
      },
    },
    {
      type: 'Trying',
      cause: 'NORMAL_CLEARING',
      callback: null,
      description:
        'The call to the agent’s device failed. One example: a failed call to the agent’s Freedom Mobile device.',
      ours: {
        summary: 'Call failed, e.g. to a Freedom Mobile device',
      },
    },
    {
      type: 'Trying',
      cause: 'REDIRECTION_TO_NEW_DESTINATION',
      callback: null,
      description:
        'When the agent’s device was called, a redirect request came back, from the device or from a proxy; the platform treats that as an error.',
      ours: {
        summary: 'Redirect received, treated as an error',
        note: 'A word is missing in the source here (‘the device a proxy’); we read ‘the device or a proxy’.',
      },
    },
    {
      type: 'Trying',
      cause: null,
      callback: null,
      description: 'The call was missed because the routing information for the agent’s device was invalid.',
      ours: {
        summary: 'Invalid routing information for the device',
      },
    },
    {
      type: 'Ringing',
      cause: 'CALL_REJECTED',
      callback: true,
      description: 'The call was presented to the agent, who pressed Decline.',
      ours: {
        summary: 'Agent pressed Decline',
      },
    },
    {
      type: 'Ringing',
      cause: 'ORIGINATOR_CANCEL',
      callback: null,
      description: 'The agent’s device was ringing when the caller cancelled.',
      ours: {
        summary: 'Caller cancelled during ringing',
      },
    },
    {
      type: 'Ringing',
      cause: 'NO_USER_RESPONSE',
      callback: true,
      description:
        'The agent’s Freedom Mobile device was out of range or without power, so it gave no response in the 30 seconds after the call was placed.',
      ours: {
        summary: 'Freedom Mobile: no response in 30 seconds',
        note: 'The type’s name suggests the device had rung, yet the reason given is that it was out of range or had no power.',
      },
    },
    {
      type: 'Ringing',
      cause: 'ALLOTTED_TIMEOUT',
      callback: true,
      description: 'The agent’s device rang, and the configured time limit passed without an answer.',
      ours: {
        summary: 'Rang, not answered within the time limit',
      },
    },
    {
      type: 'Ringing',
      cause: 'LOSE_RACE',
      callback: null,
      description:
        'Another device, called in parallel with the agent’s, accepted the call first, so the call to the agent’s device was cancelled after it had signalled ringing.',
      ours: {
        summary: 'Rang, then another device accepted first',
      },
    },
    {
      type: 'Ringing',
      cause: 'NO_ANSWER',
      callback: null,
      description: 'The agent’s device rang and went unanswered.',
      ours: {
        summary: 'Rang, not answered',
      },
    },
    {
      type: 'Ringing',
      cause: 'NORMAL_TEMPORARY_FAILURE',
      callback: null,
      description:
        'The agent’s device rang, then failed to connect to the agent, with an unexpected return code (for example ‘500 Internal Server Error’) from either the proxy or the carrier.',
      ours: {
        summary: 'Rang, then failed to connect',
      },
    },
    {
      type: 'Ringing',
      cause: 'UNALLOCATED_NUMBER',
      callback: null,
      description:
        'After accepting the call and signalling ringing, the agent’s Freedom Mobile device lost its connection.',
      ours: {
        summary: 'Freedom Mobile accepted, rang, lost connection',
        note: 'The source puts accepting before ringing; that order is kept.',
      },
    },
    {
      type: 'Ringing',
      cause: 'USER_BUSY',
      callback: true,
      description:
        'After the called device had signalled ringing, the agent’s device rejected the call with ‘busy’.',
      ours: {
        summary: 'Rejected with busy after ringing',
      },
    },
    {
      type: 'Ringing',
      cause: 'NORMAL_UNSPECIFIED',
      callback: null,
      description:
        'The agent’s device was called, then delivery to the agent was cancelled; a PBX routing issue may be the reason.',
      ours: {
        summary: 'Delivery to the agent was cancelled',
      },
    },
    {
      type: 'Ringing',
      cause: 'NORMAL_CLEARING',
      callback: null,
      description:
        'The call to the agent’s device failed. One example: a ‘480 Temporarily Unavailable’ returned by the agent’s Yealink when it was called.',
      ours: {
        summary: 'Call failed, e.g. a Yealink returning 480',
      },
    },
    {
      type: 'Ringing',
      cause: 'RECOVERY_ON_TIMER_EXPIRE',
      callback: null,
      description: 'Neither the agent’s device nor the proxy responded when the call was attempted.',
      ours: {
        summary: 'No response from device or proxy',
        note: 'The type’s name suggests the device had rung, yet neither it nor the proxy responded.',
      },
    },
    {
      type: 'Ringing',
      cause: 'INCOMPATIBLE_DESTINATION',
      callback: null,
      description:
        'A call to the agent’s device was attempted, but the codecs were incompatible. Yealinks that are not configured correctly can cause this.',
      ours: {
        summary: 'Codec incompatibility',
      },
    },
    {
      type: 'Ringing',
      cause: null,
      callback: null,
      description:
        'The platform cancelled an attempted call to the agent’s device because there were too many active calls.',
      ours: {
        summary: 'Platform cancelled: too many active calls',
        note: 'The source does not say whose active calls were too many.',
      },
    },
  ],
} as const satisfies Dataset

/** The shape a dataset must have; what it must hold beyond its shape is in `check-dataset.ts`. */
export interface Dataset {
  /** The day the words were last revised, kept by hand, as YYYY-MM-DD. */
  readonly revised: string
  readonly source: {
    readonly title: string
    readonly publisher: string
    readonly object: string
    readonly url: string
  }
  readonly types: readonly { readonly name: string; readonly ours: { readonly summary: string } }[]
  readonly definitions: readonly {
    readonly type: string
    readonly cause: string | null
    readonly callback: true | null
    readonly description: string
    readonly ours: {
      readonly summary: string
      readonly note?: string
    }
  }[]
}
