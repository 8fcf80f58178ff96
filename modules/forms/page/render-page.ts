import { type Language, languages } from '#kernel/text.ts'
import type { Definition } from '../form/contract.ts'
import type en from '../messages/en.ts'
import { attributes, escape, paragraphs } from './html.ts'
import { renderQuestion } from './render-controls.ts'
import type { Fault } from './read-answers.ts'
import type { Shown } from './show-question.ts'
import { styleOf } from './style.ts'

type Words = typeof en['page']
type Frame = Pick<PageView, 'language' | 'definition' | 'nonce' | 'framed'>

export interface PageView {
  language: Language; words: Words; definition: Definition; nonce: string; framed: boolean
  /** The form's own address, and what an address in another language carries on. */
  path: string
  carry: Readonly<Record<string, string>>
  /** The code of the invitation that brought here. */
  invite: string | null
  asked: readonly Shown[]; values: ReadonlyMap<string, readonly string[]>; agreed: ReadonlySet<number>; faults: ReadonlyMap<string, Fault>
  /** What is signed into the page; null in a preview, which sends nothing. */
  token: string | null
  /** Whom a personal link named, with what is known of them, half hidden. */
  reader: { name: string; known: readonly { label: string; shown: string }[] } | null
  note: 'again' | 'slow-down' | null
  visitor: string | null
}

const names: Record<Language, string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' }

/** The whole page: works without a script, loads nothing from elsewhere, sets nothing in the browser. */
export function renderPage(view: PageView): string {
  const { language, definition } = view
  const head = `<h1>${escape(definition.title[language])}</h1>${paragraphs(definition.intro[language])}`
  const body = `${definition.layout === 'page' ? '' : head}${noteOf(view)}${readerOf(view)}${formOf(view)}${languagesOf(view)}`
  return documentOf(view, definition.title[language], definition.layout === 'page' ? `<header class="band">${head}</header><main${labelled(definition.title[language])}>${body}</main>` : `<main${labelled(definition.title[language])}>${body}</main>`)
}

/** What someone sees who has sent it. */
export function renderThanks(view: Frame & Pick<PageView, 'words'> & { /** Where this browser can be told to show messages; null where nobody is known for certain. */ notify?: string | null }, confirm: boolean): string {
  const { definition: { thanks, layout }, language, words, notify } = view
  const title = escape(thanks.title[language])
  const text = `${paragraphs(thanks.text[language])}${confirm ? `<p>${escape(words.confirm)}</p>` : ''}${notify ? `<p><a href="${escape(notify)}" target="_blank" rel="noopener">${escape(words.notify)}</a></p>` : ''}`
  return documentOf(view, thanks.title[language], layout === 'page' ? `<header class="band"><h1>${title}</h1></header><main${labelled(thanks.title[language])}><div role="status">${text}</div></main>` : `<main${labelled(thanks.title[language])}><div role="status"><h1>${title}</h1>${text}</div></main>`)
}

/** Within another page's frame two main parts are told apart by their names. */
const labelled = (title: string): string => attributes({ 'aria-label': title })

/** A page with one sentence: closed, or nothing here. */
export const renderWord = (view: Frame, title: string, text: string): string => documentOf(view, title, `<main${labelled(title)}><h1>${escape(title)}</h1><p>${escape(text)}</p></main>`)

function documentOf({ language, definition, nonce, framed }: Frame, title: string, body: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="strict-origin-when-cross-origin"><title>${escape(title)}</title><style nonce="${nonce}">${styleOf(definition.colour, framed)}</style></head><body class="${definition.layout}">${body}${framed ? `<script src="/site/frame.js" defer></script>` : ''}</body></html>`
}

function noteOf({ note, faults, words }: PageView): string {
  const text = note === 'again' ? words.again : note === 'slow-down' ? words.slowDown : faults.size ? words.faults(faults.size) : null
  return text ? `<p class="note" role="alert">${escape(text)}</p>` : ''
}

function readerOf({ reader, words }: PageView): string {
  if (!reader) return ''
  const known = reader.known.map((k) => `${escape(k.label)} ${escape(k.shown)}`).join(' · ')
  return `<p>${escape(words.hello(reader.name))}</p>${known ? `<p class="known">${escape(words.known)} ${known}</p>` : ''}`
}

function formOf({ language, words, definition, path, framed, asked, values, agreed, faults, token, visitor, invite }: PageView): string {
  const say = (fault: Fault | undefined): string | null => (fault ? words.fault[fault] : null)
  const fields = asked.map((q) => renderQuestion(q, { language, values: values.get(q.key) ?? [], fault: say(faults.get(q.key)), words: { optional: words.optional, choose: words.choose, fileHint: words.fileHint } })).join('')
  const consents = definition.consents.map((c, i) => {
    const fault = say(faults.get(`consent-${i}`))
    return `<div class="field"><label class="tick"><input${attributes({ type: 'checkbox', name: `consent-${i}`, value: 'yes', checked: agreed.has(i), required: c.required, 'aria-describedby': fault ? `consent-${i}-fault` : null })}> <span>${escape(c.text[language])}</span></label>${fault ? `<p class="fault" id="consent-${i}-fault">${escape(fault)}</p>` : ''}</div>`
  }).join('')
  const hidden = token === null ? '' : `<input type="hidden" name="form-token" value="${escape(token)}"><input type="hidden" name="form-language" value="${language}">${visitor ? `<input type="hidden" name="form-visitor" value="${escape(visitor)}">` : ''}${invite ? `<input type="hidden" name="form-invite" value="${escape(invite)}">` : ''}`
  const trap = `<div class="other" aria-hidden="true"><label>${escape(words.trap)}<input type="text" name="form-website" tabindex="-1" autocomplete="off"></label></div>`
  return `<form method="post" action="${escape(framed ? `${path}?frame=1` : path)}" enctype="multipart/form-data" novalidate>${hidden}${trap}${fields}${consents}<button type="submit"${attributes({ disabled: token === null })}>${escape(definition.button[language])}</button></form>`
}

/** The other languages; a personal link stays one. */
const languagesOf = ({ language, words, path, carry }: PageView): string =>
  `<nav class="languages" aria-label="${escape(words.language)}">${languages.filter((l) => l !== language).map((l) => `<a href="${escape(`${path}?${new URLSearchParams({ ...carry, l })}`)}" lang="${l}" hreflang="${l}">${names[l]}</a>`).join('')}</nav>`
