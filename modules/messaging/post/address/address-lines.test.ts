import { expect, test } from 'vitest'
import { addressLines, type PostalAddress } from './address-lines.ts'

const lines = (name: string, parts: PostalAddress, home = 'CN') => addressLines({ name, text: '', parts, home })

test('each country writes an address its own way', () => {
  expect(lines('林晓棠', { country: 'CN', postcode: '610031', region: '四川省', city: '成都市', district: '青羊区', street: '一环路 1 号' })).toEqual(['610031', '四川省成都市青羊区一环路 1 号', '林晓棠 收'])
  expect(lines('周敏', { postcode: '100010', region: '北京市', city: '北京市', district: '东城区', street: '东城区朝阳门内大街 2 号' })).toEqual(['100010', '北京市东城区东城区朝阳门内大街 2 号', '周敏 收'])
  expect(lines('林曉棠', { country: 'TW', postcode: '106', city: '臺北市', district: '大安區', street: '羅斯福路四段 1 號' }, 'TW')).toEqual(['106', '臺北市大安區羅斯福路四段 1 號', '林曉棠 啟'])
  expect(lines('Anna Schmidt', { country: 'DE', postcode: '10115', city: 'Berlin', region: 'Berlin', street: 'Chausseestraße 1' }, 'DE')).toEqual(['Anna Schmidt', 'Chausseestraße 1', '10115 Berlin'])
  expect(lines('Ann Lee', { country: 'US', postcode: '94103', city: 'San Francisco', region: 'CA', street: '1 Market St' })).toEqual(['Ann Lee', '1 Market St', 'San Francisco, CA 94103', 'UNITED STATES'])
  expect(lines('Tom Hall', { country: 'GB', postcode: 'SW1A 1AA', city: 'London', street: '2 The Mall' })).toEqual(['Tom Hall', '2 The Mall', 'LONDON', 'SW1A 1AA', 'UNITED KINGDOM'])
})

test('an address without parts stands as it was written, its postcode on a line of its own', () => {
  expect(addressLines({ name: '林晓棠', text: '610031 成都市青羊区一环路 1 号', parts: null, home: 'CN' })).toEqual(['610031', '成都市青羊区一环路 1 号', '林晓棠 收'])
  expect(addressLines({ name: 'Jo', text: '1 High Street\nYork', parts: {}, home: 'CN' })).toEqual(['Jo', '1 High Street', 'York'])
})
