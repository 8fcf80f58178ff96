/** Control characters, marks that turn the direction of writing, and what a file system gives a meaning. */
// eslint-disable-next-line no-control-regex
const harmful = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069<>:"|?*]/g

/** A file's name without its folders and without what could deceive, its ending kept. `'C:\\x\\合同.pdf'` gives `'合同.pdf'`. */
export function cleanName(given: string): string {
  const name = given.normalize('NFC').replace(/^.*[\\/]/, '').replaceAll(harmful, '').trim()
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]{1,10})?$/.exec(name) ?? []
  return `${stem.slice(0, 180) || 'file'}${ending}`
}
