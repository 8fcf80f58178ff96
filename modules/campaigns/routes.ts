import { route } from '#platform/http/route.ts'
import { actOnCampaign } from './approval/act-on-campaign.ts'
import { approveCampaign } from './approval/approve-campaign.ts'
import { findAwaiting } from './approval/find-awaiting.ts'
import { askForecast, getForecast } from './audience/ask-forecast.ts'
import { findReach } from './audience/find-reach.ts'
import { findCollisions } from './calendar/find-collisions.ts'
import { readCampaign, readCampaigns } from './campaign/read-campaigns.ts'
import { createCampaign, updateCampaign } from './campaign/save-campaign.ts'
import * as c from './contract.ts'
import { findPartyCampaigns } from './party/find-party-campaigns.ts'
import { printReport } from './report/print-report.ts'
import { askResult, getResult } from './result/ask-result.ts'
import { testCampaign } from './wave/test-wave.ts'

export const routes = [
  route(c.findCampaigns, async (context, { query }) => ({ items: query.awaiting ? await findAwaiting(context) : await readCampaigns(context, query) })),
  route(c.findCollisions, (context, { query }) => findCollisions(context, query)),
  route(c.getCampaign, (context, { params }) => readCampaign(context, params.id)),
  route(c.createCampaign, (context, { body }) => createCampaign(context, body)),
  route(c.updateCampaign, (context, { params, body, ifMatch }) => updateCampaign(context, params.id, body, ifMatch)),
  route(c.actOnCampaign, (context, { params, body }) => actOnCampaign(context, params.id, body.act)),
  route(c.approveCampaign, (context, { params, body }) => approveCampaign(context, params.id, body.approved)),
  route(c.askForecast, (context, { params }) => askForecast(context, params.id)),
  route(c.getForecast, (context, { params }) => getForecast(context, params.id)),
  route(c.findReach, (context, { params, query }) => findReach(context, params.id, query)),
  route(c.testCampaign, (context, { params, body }) => testCampaign(context, params.id, body.number)),
  route(c.findPartyCampaigns, async (context, { params, query }) => ({ items: await findPartyCampaigns(context, params.id, query) })),
  route(c.printReport, (context, { params }) => printReport(context, params.id)),
  route(c.getResult, (context, { params }) => getResult(context, params.id)),
  route(c.askResult, (context, { params }) => askResult(context, params.id)),
]
