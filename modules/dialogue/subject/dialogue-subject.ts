import { sql } from 'kysely'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { idList } from '../sql.ts'

/** What someone is known to need, was offered, asked and promised, and which share of their spending is aimed at. */
export const dialogueData: SubjectData = {
  name: 'dialogue',
  async gather({ tx }, ids) {
    const { rows: [held] } = await sql`
      select (select json_agg(json_build_object('need', to_jsonb(n) - 'unit_id' - 'owner_id', 'evidence', (select json_agg(e order by e.id) from dialogue.evidence e where e.need_id = n.id)) order by n.id) from dialogue.need n where n.party_id = any (${idList(ids)})) as needs,
        (select json_agg(to_jsonb(r) - 'unit_id' - 'owner_id' order by r.id) from dialogue.response r where r.party_id = any (${idList(ids)})) as offered,
        (select json_agg(to_jsonb(a) - 'unit_id' - 'owner_id' order by a.id) from dialogue.asking a where a.party_id = any (${idList(ids)})) as asked,
        (select json_agg(to_jsonb(e) - 'unit_id' - 'owner_id' order by e.id) from dialogue.entry e where e.party_id = any (${idList(ids)})) as remembered,
        (select json_agg(to_jsonb(t) - 'unit_id' - 'owner_id' order by t.party_id) from dialogue.share_target t where t.party_id = any (${idList(ids)})) as share,
        (select json_agg(to_jsonb(s) - 'unit_id' - 'owner_id' order by s.day) from dialogue.share_point s where s.party_id = any (${idList(ids)})) as shares`.execute(tx)
    return held
  },
}

/** The words about someone go; that something was needed, offered, asked and promised stays as counts. */
export const dialogueEraser: Eraser = {
  name: 'dialogue',
  async erase({ tx }, { ids }) {
    await sql`select dialogue.redact(${idList(ids)})`.execute(tx)
  },
}
