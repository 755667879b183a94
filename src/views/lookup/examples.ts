/** What people hold, to try the box with. */
export const examples: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'A record',
    text: 'Missed Call Type\nTrying\nHangup Cause\nNO_USER_RESPONSE\nTime\n09:14',
  },
  {
    name: 'Rows of a report',
    text: 'Missed Call Type\tHangup Cause\tTime\nRinging\tLOSE_RACE\t09:14\nTrying\tUSER_BUSY\t09:15\nAll Busy\t-\t09:31\nRinging\tPROGRESS_TIMEOUT\t09:40',
  },
  { name: 'A message', text: 'anyone know what Trying / ALLOTTED_TIMEOUT means?' },
  { name: 'With a typo', text: 'Ringing UNALOCATED NUMBER' },
  { name: 'A cause alone', text: 'NO_ANSWER' },
]
