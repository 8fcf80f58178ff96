import { expect, test } from 'vitest'
import type { Sentence } from '#platform/access/permission.ts'
import { keyRights, type MemberRights, memberRights, type RoleRights } from './build-rights.ts'

const sentences: Sentence[] = [
  { role: 'sales', actions: ['read', 'update'], object: 'party', scope: 'team' },
  { role: 'manager', actions: ['read'], object: 'party', scope: 'unit' },
  { role: 'analyst', actions: ['read'], object: 'party', scope: 'all' },
]
const builtIn = (code: string): RoleRights => ({ id: '1', code, name: code, grants: [], fields: [] })
const own = (grants: RoleRights['grants'], fields: RoleRights['fields'] = []): RoleRights => ({ id: '101', code: null, name: '督导', grants, fields })
const member = (roles: RoleRights[], keyRole: RoleRights | null = null): MemberRights => ({ id: '5', name: '王芳', unitId: '2', language: 'zh-CN', zone: 'Asia/Shanghai', units: ['2', '3', '4'], roles, keyRole })

test('several roles give the widest reach that any of them gives', () => {
  expect(memberRights(member([builtIn('sales'), builtIn('manager')]), sentences).grants).toEqual({ 'party.read': ['2', '3', '4'], 'party.update': ['2'] })
  expect(memberRights(member([builtIn('sales'), builtIn('analyst')]), sentences).grants['party.read']).toBe('all')
  expect(memberRights(member([own([{ object: 'party', action: 'read', scope: 'own' }])]), sentences).grants).toEqual({ 'party.read': 'own' })
  expect(memberRights(member([]), sentences).grants).toEqual({})
})

test('an administrator may do everything, and other roles take nothing away', () => {
  expect(memberRights(member([builtIn('sales'), builtIn('administrator')]), sentences).grants).toEqual({ '*': 'all' })
})

test('a field is as open as the most open role that reads its object', () => {
  const reading = { object: 'party', action: 'read', scope: 'all' } as const
  const masks = own([reading], [{ field: 'party.phone', level: 'masked' }])
  expect(memberRights(member([masks]), sentences).fieldLevels).toEqual({ 'party.phone': 'masked' })
  expect(memberRights(member([masks, builtIn('sales')]), sentences).fieldLevels).toEqual({})
  expect(memberRights(member([masks, own([{ object: 'key', action: 'read', scope: 'own' }])]), sentences).fieldLevels).toEqual({ 'party.phone': 'masked' })
})

test('a key does what its scopes and its member both allow', () => {
  const sales = member([builtIn('sales')])
  expect(keyRights(sales, ['party.read', 'party.erase'], sentences).grants).toEqual({ 'party.read': ['2'] })
  expect(keyRights(member([builtIn('sales')], builtIn('administrator')), null, sentences).grants).toEqual({ 'party.read': ['2'], 'party.update': ['2'] })
  expect(keyRights(member([builtIn('administrator')], builtIn('sales')), null, sentences).grants).toEqual({ 'party.read': ['2'], 'party.update': ['2'] })
  expect(keyRights(member([builtIn('administrator')], builtIn('administrator')), null, sentences).grants).toEqual({ '*': 'all' })
})

test('a key sees fields no more openly than its member or its role', () => {
  const masks = own([{ object: 'party', action: 'read', scope: 'all' }], [{ field: 'party.phone', level: 'masked' }])
  expect(keyRights(member([masks]), ['party.read'], sentences).fieldLevels).toEqual({ 'party.phone': 'masked' })
  expect(keyRights(member([builtIn('analyst')], masks), null, sentences).fieldLevels).toEqual({ 'party.phone': 'masked' })
})
