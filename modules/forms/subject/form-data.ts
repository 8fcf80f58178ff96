import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** What someone sent through forms, with its files, and what is kept of their visits. */
export const formData: SubjectData = {
  name: 'forms',
  async gather({ tx }, ids) {
    const { rows: [found] } = await sql<{ data: unknown }>`
      select json_build_object(
        'submissions', (select coalesce(json_agg(json_build_object('form', f.name, 'edition', s.edition, 'at', s.at, 'answers', s.answers, 'notTakenOver', s.proposals, 'site', s.site) order by s.id), '[]') from forms.submission s join forms.form f on f.id = s.form_id where s.party_id = any (i.list)),
        'visitors', (select coalesce(json_agg(json_build_object('browser', v.key, 'agreedAt', v.agreed_at, 'joinedAt', v.joined_at, 'by', v.joined_by)), '[]') from forms.visitor v where v.party_id = any (i.list)),
        'events', (select coalesce(json_agg(x), '[]') from (select e.source, e.type, e.at, e.page, e.data from forms.event e where e.party_id = any (i.list) order by e.at desc limit 10000) x)) as data
      from (select ${`{${ids.join(',')}}`}::bigint[] as list) i`.execute(tx)
    return found!.data
  },
  async files({ tx }, ids) {
    const { rows } = await sql<{ name: string; sha256: string }>`select f.id || ' ' || f.name as name, f.sha256 from forms.file f join forms.submission s on s.id = f.submission_id where s.party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by f.id`.execute(tx)
    return rows
  },
}
