import { connect } from '#platform/db/connect.ts'
import { advanceCampaign } from '../run/advance-campaign.ts'

// node advance-once.ts DATABASE CAMPAIGN MOMENT: takes a campaign as far as it goes and ends. For tests that kill it.

const [database, id, moment] = process.argv.slice(2) as [string, string, string]
const { db, close } = connect(database, { max: 3 })
await advanceCampaign(db, id, new Date(moment), new AbortController().signal)
await close()
