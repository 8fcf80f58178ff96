export { dimensions, grains, measures } from './measures.ts'
export { exportSources } from './export/order-sources.ts'
export { importKinds } from './import/kinds.ts'
import '#modules/parties/search/extension.ts'
import type { SearchSource } from '#modules/parties/search/extension.ts'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import '#modules/parties/extension.ts'
import type { Activity } from '#platform/filter/activity.ts'
import '#modules/parties/view/extension.ts'
import type { ViewList } from '#modules/parties/view/extension.ts'
import { orderActivities } from './activity/order-activities.ts'
import { orderViews } from './order/order-views.ts'
import { buyersByNumber } from './search/number-search.ts'
import { orderData } from './subject/order-data.ts'
import { orderEraser } from './subject/order-eraser.ts'

/** Who bought under an order number, from its third character on. */
export const searchSources: SearchSource[] = [{
  name: 'order-number',
  label: { 'zh-CN': '订单号', 'zh-TW': '訂單編號', en: 'Order number' },
  find: (text, _actor, most) => (text.length < 3 ? null : buyersByNumber(text, most)),
}]

export const subjectData: SubjectData[] = [orderData]
export const erasers: Eraser[] = [orderEraser]
export const partyActivities: Activity[] = orderActivities
export const viewLists: ViewList[] = [orderViews]
export { warehouseTables } from './warehouse-tables.ts'
