import type { Language } from '#kernel/text.ts'
import { attributes, escape } from './html.ts'
import type { Shown } from './show-question.ts'

export interface Controlled { language: Language; values: readonly string[]; fault: string | null; words: { optional: string; choose: string; fileHint: string } }

/** A question with its control, its help and what is wrong with the answer. */
export function renderQuestion(q: Shown, { language, values, fault, words }: Controlled): string {
  const id = `q-${q.key}`
  const described = [q.help && `${id}-help`, q.control === 'file' && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ') || null
  const common = { id, name: q.key, required: q.required, 'aria-describedby': described, 'aria-invalid': fault ? 'true' : null }
  const label = `${escape(q.label[language])}${q.required ? '' : ` <span class="optional">${escape(words.optional)}</span>`}`
  const help = q.help || q.control === 'file' ? `<p class="help" id="${id}-help">${escape([q.help?.[language], q.control === 'file' && words.fileHint].filter(Boolean).join(' '))}</p>` : ''
  const wrong = fault ? `<p class="fault" id="${id}-fault">${escape(fault)}</p>` : ''
  if (q.control === 'many') {
    const boxes = q.options.map((o, i) => `<label class="tick"><input${attributes({ type: 'checkbox', name: q.key, value: o.key, checked: values.includes(o.key), id: `${id}-${i}` })}> <span>${escape(o.label[language])}</span></label>`).join('')
    return `<fieldset${attributes({ 'aria-describedby': described })}><legend>${label}</legend>${help}${boxes}${wrong}</fieldset>`
  }
  return `<div class="field"><label for="${id}">${label}</label>${help}${controlOf(q, common, { language, value: values[0] ?? '', choose: words.choose })}${wrong}</div>`
}

type Common = Parameters<typeof attributes>[0]

function controlOf(q: Shown, common: Common, { language, value, choose }: { language: Language; value: string; choose: string }): string {
  if (q.control === 'words') return `<textarea${attributes({ ...common, rows: 4, maxlength: 4000 })}>${escape(value)}</textarea>`
  if (q.control === 'one') return `<select${attributes(common)}><option value="">${escape(choose)}</option>${q.options.map((o) => `<option${attributes({ value: o.key, selected: o.key === value })}>${escape(o.label[language])}</option>`).join('')}</select>`
  if (q.control === 'file') return `<input${attributes({ ...common, type: 'file' })}>`
  const type = q.control === 'number' ? 'text' : q.control
  return `<input${attributes({ ...common, type, value, maxlength: 500, autocomplete: q.autocomplete, inputmode: q.control === 'number' ? 'decimal' : null })}>`
}
