import type { Named } from '#kernel/text.ts'

const choice = (key: string, zhCN: string, zhTW: string, en: string): { key: string; label: Named } => ({ key, label: { 'zh-CN': zhCN, 'zh-TW': zhTW, en } })

export const partyKindNames = [
  choice('person', '个人', '個人', 'Person'), choice('household', '家庭', '家庭', 'Household'), choice('organisation', '机构', '機構', 'Organisation'),
  choice('branch', '分支', '分支', 'Branch'), choice('department', '部门', '部門', 'Department'),
]

/** The roles of the six markets (Christopher, Payne and Ballantyne 1991), with prospects told from customers and employees from recruits. */
export const roleNames = [
  choice('customer', '客户', '顧客', 'Customer'), choice('prospect', '潜在客户', '潛在顧客', 'Prospect'), choice('supplier', '供应商', '供應商', 'Supplier'),
  choice('distributor', '分销商', '經銷商', 'Distributor'), choice('influencer', '影响者', '影響者', 'Influencer'), choice('ally', '盟友', '盟友', 'Ally'),
  choice('competitor', '竞争者', '競爭者', 'Competitor'), choice('employee', '员工', '員工', 'Employee'), choice('recruit', '应聘者', '應徵者', 'Recruit'),
]
