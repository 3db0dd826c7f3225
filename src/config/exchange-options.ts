// Options of the exchange with the bureau: when it may be called, how files are filled, how long they are kept.

export const exchangeOptions = [
  {
    name: 'REGULATOR_WINDOWS',
    group: 'bureau',
    standard: '',
    purpose:
      'when the bureau takes reports, in Chinese time, such as 08:00-12:00,13:30-18:00; outside, nothing is tried. Empty: always',
  },
  {
    name: 'REGULATOR_FILES_AN_HOUR',
    group: 'bureau',
    standard: '0',
    purpose: 'most calls of reporting an hour that the bureau takes; 0: it names no cap',
  },
  {
    name: 'REGULATOR_PAUSE_SECONDS',
    group: 'bureau',
    standard: '60',
    purpose:
      'how long nothing is tried after the bureau put off or refused a call (15, 20, 901, 902, wrong password) or did not answer',
  },
  {
    name: 'FETCH_SECONDS',
    group: 'work',
    standard: '3',
    purpose: 'how often the bureau is asked for results',
  },
  {
    name: 'REPORT_SECONDS',
    group: 'work',
    standard: '15',
    purpose: 'how often ready cases are looked for when nothing wakes the worker',
  },
  {
    name: 'REPORT_WAIT_SECONDS',
    group: 'work',
    standard: '60',
    purpose:
      'longest time that a ready case waits for company in a file; 0 sends each at once. Urgent cases and full files never wait',
  },
  {
    name: 'REPORT_FILE_RECORDS',
    group: 'work',
    standard: '1000',
    purpose: 'most records in a file, at most the interface’s 1,000',
  },
  {
    name: 'REPORT_FILE_MB',
    group: 'work',
    standard: '16',
    purpose:
      'most MB in a file, at most the interface’s 50; a larger one costs more to build and to send again',
  },
  {
    name: 'KEEP_FILES_DAYS',
    group: 'work',
    standard: '0',
    purpose:
      'days after which the bytes of files that both sides are done with are dropped; their records stay. 0: never; the interface demands at least 93',
  },
] as const
