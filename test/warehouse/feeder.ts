import { pino } from 'pino'
import { useWarehouseAt } from '#platform/warehouse/client.ts'
import { keepFeeding } from '#platform/warehouse/feed/keep-feeding.ts'

/* A feeder in a process of its own, to be killed. */
const [ownerUrl, engineUrl] = process.argv.slice(2)
useWarehouseAt(engineUrl!)
keepFeeding(ownerUrl!, pino({ level: 'silent' }))
process.on('disconnect', () => process.exit(1))
