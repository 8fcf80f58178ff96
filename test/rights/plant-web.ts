import type { ServedWorld } from '../server.ts'
import { today } from '../world.ts'

interface Words { social: string; follower: string; formAnswer: string; visit: string; chat: string; conversationNote: string; preview: string }

/** What the firm's web sites leave of a person: a form's answers, visits, a chat, a conversation with a note. */
export async function plantWeb(world: ServedWorld, id: string, words: Words): Promise<void> {
  const run = (text: string, values: unknown[]) => world.owner.query<{ id: string }>(text, values)
  const label = { 'zh-CN': '留言', 'zh-TW': '留言', en: 'Words' }
  const { rows: [form] } = await run("insert into forms.form (slug, name, draft, unit_id, created_at, updated_at) values ('erase-me', '表单', '{}', $1, $2, $2) returning id", [world.units.qingyang, today])
  await run("insert into forms.edition (form_id, number, definition, published_at) values ($1, 1, '{}', $2)", [form!.id, today])
  await run("insert into forms.submission (form_id, edition, nonce, at, language, party_id, outcome, answers) values ($1, 1, 'n', $2, 'zh-CN', $3, 'known', $4)", [form!.id, today, id, JSON.stringify([{ key: 'words', bind: 'text', label, value: words.formAnswer }])])
  await run('select forms.open_month((extract(year from $1::timestamptz) * 12 + extract(month from $1::timestamptz) - 1)::int)', [today])
  await run("insert into forms.event (month, source, key, type, at, received_at, visitor, party_id, page) values ((extract(year from $1::timestamptz) * 12 + extract(month from $1::timestamptz) - 1)::int, 'web', 'v/1', 'page', $1, $1, 'visitor-of-erased-01', $2, $3)", [today, id, words.visit])
  await run("insert into forms.visitor (key, agreed_at, seen_at, party_id) values ('visitor-of-erased-01', $1, $1, $2)", [today, id])
  await run("insert into messaging.chat (key, party_id, name, language, started_at, seen_at) values ('aaaaaaaaaaaaaaaaaaaaaa', $1, $2, 'zh-CN', $3, $3)", [id, words.chat, today])
  const { rows: [account] } = await run("insert into messaging.social_account (name, network, settings, callback, created_at, updated_at) values ('青城茶业', 'mastodon', '{\"network\":\"mastodon\",\"base\":\"https://m.example\"}', 'bbbbbbbbbbbbbbbbbbbbbb', $1, $1) returning id", [today])
  const { rows: [said] } = await run("insert into messaging.inbound (channel, provider_key, party_id, sender, text, at, received_at) values ('social-comment', 'mastodon/1/1', $1, $2, $2, $3, $3) returning id", [id, words.social, today])
  await run("insert into messaging.social_word (inbound_id, account_id, place, provider_id, identity, name, at) values ($1, $2, 'public', '1', $3, $3, $4)", [said!.id, account!.id, words.social, today])
  await run('insert into messaging.line_follower (user_id, party_id, followed_at, told_at) values ($1, $2, $3, $3)', [words.follower, id, today])
  const { rows: [conversation] } = await run("insert into inbox.conversation (party_id, last_at, last_channel, last_in, preview) values ($1, $2, 'chat', true, $3) returning id", [id, today, words.preview])
  await run('insert into inbox.note (conversation_id, at, text) values ($1, $2, $3)', [conversation!.id, today, words.conversationNote])
}
