/** Words that names of made-up firms are put together from. */
export const firmWords: readonly string[] = ['锦绣', '华泽', '鼎和', '瑞丰源', '天成', '万象', '同德', '永泰', '新禾', '百川', '远航', '福临', '盛世', '明珠', '云栖', '春晓', '金桥', '嘉禾', '朗悦', '博远', '汇通', '宏图', '安和', '康宁', '乐居', '雅集', '清源', '东篱', '北辰', '南山', '西岭', '景行', '泰和', '德馨', '兰亭', '半山']
export const firmTrades = {
  supplier: ['农产品', '乳业', '面粉', '包装', '食品配料', '冷链物流', '茶业', '果品', '烘焙设备', '印刷'],
  distributor: ['商贸', '食品贸易', '供应链', '酒店用品', '连锁超市', '便利店管理', '渠道服务', '电子商务'],
  client: ['科技', '文化传媒', '教育咨询', '建筑设计', '律师事务所', '医疗', '酒店管理', '会展服务', '信息技术', '健身'],
} as const
export const englishFirms: readonly string[] = ['Northwind Foods', 'Harbour & Sons', 'Blue Lantern Trading', 'Silk Road Provisions', 'Alpine Dairy', 'Golden Wheat Mills', 'Lotus Hospitality', 'Riverside Catering', 'Old Quay Imports', 'Maple & Co.', 'Pacific Pantry', 'Copperfield Events']
export const departments: readonly string[] = ['采购部', '市场部', '财务部', '行政部', '运营部']
