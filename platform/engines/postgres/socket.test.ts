import { expect, test } from 'vitest'
import { socketFolder } from './socket.ts'

test('a socket lies in the cluster, unless its address would not hold the path or PostgreSQL would take it for several', () => {
  expect(socketFolder('/srv/guanxi/postgres')).toBe('/srv/guanxi/postgres')
  expect(socketFolder(`/srv/${'a'.repeat(80)}/postgres`)).toBeUndefined()
  expect(socketFolder(`/srv/${'关'.repeat(27)}/postgres`)).toBeUndefined()
  expect(socketFolder('/srv/a,b/postgres')).toBeUndefined()
})
