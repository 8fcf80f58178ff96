import { failure } from './analysis-failure.ts'

const quotedOrComment = /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`(?:[^`\\]|\\[\s\S]|``)*`|--[^\n]*|\/\*[\s\S]*?\*\//g
const insertWithRows = /^\s*INSERT\b[\s\S]*?\b(FORMAT\s+\w+|VALUES)\b/i

/** Refuses a second statement behind a semicolon, as ClickHouse does over HTTP; the embedded engine alone would run it. Rows written into an INSERT are not looked at. */
export function refuseSecondStatement(sql: string): void {
  const looked = insertWithRows.exec(sql)?.[0] ?? sql
  if (/;\s*\S/.test(looked.replace(quotedOrComment, ' '))) throw failure(62, 'SYNTAX_ERROR', 'Syntax error (Multi-statements are not allowed)')
}
