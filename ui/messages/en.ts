const en = {
  brand: 'Guanxi',
  close: 'Close', cancel: 'Cancel', save: 'Save', more: 'Show more', tryAgain: 'Try again', copy: 'Copy', copied: 'Copied', undo: 'Undo', remove: (what: string) => `Remove ${what}`,
  loading: 'Loading', openPage: 'Open page', export: 'Export',
  noRight: { title: 'Your role does not cover this', text: 'Ask an administrator for the right, or go back to what you were doing.', home: 'To Today' },
  error: { title: 'This could not be shown', trace: 'Trace', copyTrace: 'Copy trace number' },
  list: { selectAll: 'Select all shown', select: (what: string) => `Select ${what}`, sorted: { up: 'ascending', down: 'descending' }, end: 'End of the list' },
  bulk: { chosen: (n: string) => `${n} selected`, clear: 'Clear', actions: 'Actions on the selection' },
  filter: { show: 'Show', and: 'and', add: 'Condition' },
  progress: { of: (done: string, total: string) => `${done} of ${total}`, rate: (n: string) => `${n}/s`, left: (time: string) => `${time} left`, stop: 'Stop', seconds: (n: number) => `${n} s`, minutes: (n: number) => `${n} min`, hours: (n: string) => `${n} h` },
  chart: { table: 'Table', picture: 'Picture', exportCsv: 'Table as CSV', exportPng: 'Picture as PNG', definition: (rule: string) => `Counted as: ${rule}`, asOf: (day: string) => `as of ${day}`, keys: 'Arrow keys move between the marks, Enter opens the parties behind one.', more: 'More' },
  confirm: { type: (name: string) => `Type “${name}” to confirm` },
}

export default en
