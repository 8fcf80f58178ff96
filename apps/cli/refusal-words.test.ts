import { expect, test } from 'vitest'
import { readersLanguage, refusalWords } from './refusal-words.ts'

test('a refusal is told in the reader’s language, with what it names', async () => {
  const faulty = { code: 'playbooks/faulty', params: { faults: 'tag-missing:mark:17' } }
  expect([await refusalWords(faulty, 'zh-CN'), await refusalWords(faulty, 'en')]).toEqual(['这个剧本无法执行：步骤“mark”标签不存在（17）。', 'This playbook could not run: step “mark” names a tag that is not there (17).'])
  expect(await refusalWords({ code: 'playbooks/not-found', params: { id: '9' } }, 'zh-TW')).toContain('劇本')
  expect(await refusalWords({ code: 'nowhere/at-all', params: {} }, 'en')).toBe('nowhere/at-all')
  expect([readersLanguage({ LANG: 'en_GB.UTF-8' }), readersLanguage({ LC_ALL: 'zh_TW.UTF-8' }), readersLanguage({ LANG: 'C.UTF-8' })]).toEqual(['en', 'zh-TW', 'zh-CN'])
})
