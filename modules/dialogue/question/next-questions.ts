import { type RawBuilder, sql } from 'kysely'
import type { Language, Named } from '#kernel/text.ts'
import { getSetting } from '#modules/firm/api.ts'
import { requireParty } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { NextQuestions } from './contract.ts'
import { reasonsFor, scoreQuestion } from './rank-questions.ts'
import { readQuestions } from './read-questions.ts'

const FEW = 5

/** All records of a party, worked out once in a statement: a function asked row by row would be called for each. */
export const recordsOf = (head: string): RawBuilder<unknown> => sql`(select parties.ids_of(${head}))::bigint[]`

/** Whether what a question `q` fills in is known of `party`, whose records `ids` are: then it is closed. */
export const knownOf = (ids: RawBuilder<unknown>): RawBuilder<boolean> => sql`case
  when q.fills is null then false
  when starts_with(q.fills, 'custom.') then coalesce(party.custom ->> substr(q.fills, 8), '') not in ('', '[]')
  when q.fills = 'gender' then party.gender is not null when q.fills = 'birthday' then party.birthday is not null or party.birthday_lunar is not null
  when q.fills = 'language' then party.language is not null when q.fills = 'contactHours' then party.contact_hours is not null
  when starts_with(q.fills, 'preference.') then exists (select from parties.preference x where x.party_id = any (${ids}) and x.kind = substr(q.fills, 12))
  when starts_with(q.fills, 'need.') then exists (select from dialogue.need x where x.party_id = any (${ids}) and x.kind = substr(q.fills, 6) and x.state in ('open', 'being-met') and (q.product_group is null or x.product_group = q.product_group))
  else exists (select from parties.contact x where x.party_id = any (${ids}) and x.channel = q.fills) end`

/** What only people have: firms and shops are not asked for it. */
const personal = ['gender', 'birthday', 'preference.allergy']

/** What to ask a party next, the best first: of questions in use those that fit it and the channel, whose answer nobody knows and that nobody asked on any channel. */
export async function findNextQuestions(context: Context, id: string, { channel }: { channel?: string | undefined }): Promise<NextQuestions> {
  const { tx, now } = context
  const { id: head } = await requireParty(context, id)
  const ids = recordsOf(head)
  const { rows } = await sql<{ id: string; need: string | null; segment: string | null; language: Language | null }>`
    select q.id::text, party.language,
      (select n.wording from dialogue.need n where n.party_id = any (${ids}) and n.state in ('open', 'being-met', 'proposed') and n.product_group is not null and q.product_group is not null
        and (n.product_group = q.product_group or starts_with(n.product_group, q.product_group || '/') or starts_with(q.product_group, n.product_group || '/')) order by n.strength desc, n.id limit 1) as need,
      (select s.name from segments.member m join segments.segment s on s.id = m.segment_id where m.party_id = party.id and m.segment_id = any (q.segment_ids) order by s.id limit 1) as segment
    from dialogue.question q cross join parties.party party
    where party.id = ${head} and q.state = 'active' and (party.kind in ('person', 'household') or q.fills is null or q.fills <> all (${`{${personal.join(',')}}`}::text[])) and not (${knownOf(ids)}) and not exists (select from dialogue.asking a where a.question_id = q.id and a.party_id = any (${ids}))
      and (cardinality(q.segment_ids) = 0 or exists (select from segments.member m where m.party_id = party.id and m.segment_id = any (q.segment_ids))) and (cardinality(q.channels) = 0 or ${channel ?? null}::text is null or ${channel ?? null}::text = any (q.channels))
      and (not starts_with(coalesce(q.fills, ''), 'custom.') or exists (select from parties.field f where 'custom.' || f.key = q.fills and f.archived_at is null and (f.party_kinds is null or party.kind = any (f.party_kinds))))`.execute(tx)
  const questions = new Map((rows.length ? await readQuestions(context, sql`where q.id = any (${`{${rows.map((r) => r.id).join(',')}}`}::bigint[])`, false) : []).map((q) => [q.id, q]))
  const items = rows.flatMap(({ id: questionId, need, segment, language }) => {
    const question = questions.get(questionId)
    if (!question) return []
    const standing = { priority: question.priority, need, segment, fills: question.fillsLabel }
    return [{ question, wording: inLanguage(question.wording, language), score: scoreQuestion(standing), reasons: reasonsFor(standing) }]
  }).toSorted((a, b) => b.score - a.score || Number(BigInt(a.question.id) - BigInt(b.question.id))).slice(0, FEW)
  const { rows: [last] } = await sql<{ at: Date | null }>`select max(asked_at) as at from dialogue.asking where party_id = any (${ids})`.execute(tx)
  const at = last?.at ?? null
  return { items, lastAskedAt: at?.toISOString() ?? null, resting: at !== null && now.getTime() - at.getTime() < (await getSetting(tx, 'dialogue.rest-days')) * 86_400_000 }
}

export const inLanguage = (text: Named, language: Language | null): string => text[language ?? 'zh-CN'] ?? text['zh-CN']
