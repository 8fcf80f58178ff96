/** A question's text that does not keep to the door: a mistake of ours, never of a reader's. */
export class QuestionFault extends Error {}

const functions = /^(file|url|s3|remote|input|executable|python|loop|view|merge|hascolumnintable|catboostevaluate|getservers?etting|showcertificate|currentdatabase|dict\w+|joinget\w*|\w*dictionary)$/i
const sources = /^(numbers|numbers_mt|generateseries|generate_series|values)$/i
const never = /^(settings|format|outfile|insert|alter|drop|create|system|attach|detach|rename|optimize|truncate|grant|explain|describe|show|set|use|kill|exchange)$/i

type Token = { text: string; kind: 'word' | 'mark' | 'table' | 'other' }

/** A question in pieces: words, marks, tables such as `{{orders_sale}}`. Strings and numbers are one kind, comments none. */
function tokens(sql: string): Token[] {
  const found: Token[] = []
  const pattern = /--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.|'')*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"|\{\{\w+\}\}|\{\w+:[^{}]+\}|[A-Za-z_]\w*|\d[\w.]*|\S/gy
  while (pattern.lastIndex < sql.length) {
    const blank = /\s+/y
    blank.lastIndex = pattern.lastIndex
    if (blank.test(sql)) { pattern.lastIndex = blank.lastIndex; continue }
    const text = pattern.exec(sql)?.[0]
    if (text === undefined) break
    if (/^(--|#|\/\*)/.test(text)) continue
    if (text.startsWith('{{')) found.push({ text: text.slice(2, -2), kind: 'table' })
    else if (/^[`"]/.test(text)) found.push({ text: text.slice(1, -1), kind: 'word' })
    else found.push({ text, kind: /^[A-Za-z_]/.test(text) ? 'word' : /^['{\d]/.test(text) && text.length > 0 && text !== '{' ? 'other' : 'mark' })
  }
  return found
}

/**
 * The tables that a question names, all of them as `{{module_noun}}`. Refused is whatever could read past the door: a raw table after FROM, JOIN, IN or a comma between
 * tables, a function that reads elsewhere, a second statement, settings. The engine keeps guard as well: it reads nothing but what is named in full, and writes nothing.
 */
export function tablesNamed(sql: string): string[] {
  const all = tokens(sql)
  if (!/^(select|with)$/i.test(all[0]?.text ?? '') && all[0]?.text !== '(') throw new QuestionFault('a question begins with SELECT or WITH')
  const named = commonTables(all)
  all.forEach((token, i) => checkToken(token, all[i - 1], all[i + 1]))
  all.forEach((token, i) => { if (token.kind === 'word' && /^(from|join|in)$/i.test(token.text)) checkSource(all, i, named) })
  return [...new Set(all.filter((t) => t.kind === 'table').map((t) => t.text))]
}

function checkToken({ text, kind }: Token, before: Token | undefined, next: Token | undefined): void {
  if (text === ';') throw new QuestionFault('one statement at a time')
  if (kind !== 'word' || before?.text === '.') return
  if (next?.text === '(' && functions.test(text)) throw new QuestionFault(`the function ${text} reads past the door`)
  if (never.test(text) && next?.text !== '(' && !/^(as|,|\.)$/i.test(before?.text ?? '') && next?.text !== ',') throw new QuestionFault(`${text} has no place in a question`)
}

/** Names that the question gives itself: `WITH name AS (` and `name AS (` after a comma. */
function commonTables(all: readonly Token[]): ReadonlySet<string> {
  const names = all.flatMap((t, i) => (t.kind === 'word' && /^as$/i.test(all[i + 1]?.text ?? '') && all[i + 2]?.text === '(' && /^(select|with|\()$/i.test(all[i + 3]?.text ?? '') ? [t.text] : []))
  return new Set(names)
}

/** What follows FROM, JOIN or IN must be a table of the door's, a name of the question's own, or brackets; so must what a comma adds to it. */
function checkSource(all: readonly Token[], at: number, named: ReadonlySet<string>): void {
  const word = all[at]!.text.toLowerCase()
  if (word === 'join' && /^array$/i.test(all[at - 1]?.text ?? '')) return
  let i = at + 1
  for (;;) {
    i = checkOne(all, i, word, named)
    if (word === 'in') return
    while (i < all.length && all[i]!.kind === 'word' && !/^(where|prewhere|group|order|limit|having|union|join|inner|left|right|full|cross|any|all|asof|semi|anti|array|final|on|using|qualify|window)$/i.test(all[i]!.text)) i++
    if (word !== 'from' || all[i]?.text !== ',') return
    i++
  }
}

/** Checks one source and gives where it ends. */
function checkOne(all: readonly Token[], i: number, word: string, named: ReadonlySet<string>): number {
  const token = all[i]
  const own = token?.kind === 'word' && named.has(token.text) && all[i + 1]?.text !== '.'
  const made = token?.kind === 'word' && sources.test(token.text) && all[i + 1]?.text === '('
  const listed = word === 'in' && (token?.kind === 'other' || token?.text === '[' || /^(tuple|array|arrayMap|splitByChar)$/i.test(token?.text ?? ''))
  if (!token || !(token.kind === 'table' || token.text === '(' || own || made || listed)) throw new QuestionFault(`${word} ${token?.text ?? 'nothing'}: name tables as {{module_noun}}`)
  if (token.text === '(') return closing(all, i) + 1
  return made ? closing(all, i + 1) + 1 : i + 1
}

function closing(all: readonly Token[], open: number): number {
  let depth = 0
  for (let i = open; i < all.length; i++) {
    if (all[i]!.text === '(' && all[i]!.kind === 'mark') depth++
    if (all[i]!.text === ')' && all[i]!.kind === 'mark' && --depth === 0) return i
  }
  return all.length
}
