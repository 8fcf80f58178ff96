import type en from './en.ts'

const texts: typeof en = {
  title: '演示公司',
  what: '一家虚构的公司：一个家庭俱乐部和一个商贸公司，三年里两万个往来方。每个往来方都带“演示 Demo”标签，每个部门都注明演示，电话和地址都不属于任何真人。',
  make: '填入演示公司', remove: '清除演示公司', look: '去看往来方',
  sure: '清除全部演示数据，以及后来添加在上面的内容？',
  keeps: '您自己的往来方、订单和设置都不受影响。',
  states: { none: '未填入', making: '正在生成', ready: '已填入', removing: '正在清除' },
  steps: { people: '门店与人员', parties: '家庭与企业', orders: '订单', contacts: '往来记录', standing: '计算每段关系的现状', removing: '清除' },
  notice: (parties) => `这里有一家演示公司：${parties.toLocaleString('zh-CN')} 个往来方都是虚构的，带“演示 Demo”标签。`, beingMade: (percent) => `演示公司正在生成：${percent}%`, toRemove: '清除',
  here: (parties) => `现有 ${parties.toLocaleString('zh-CN')} 个演示往来方。`,
  refusals: { exists: '演示公司已经填入', absent: '没有可清除的演示公司', busy: '演示公司正在生成或清除，请稍候' },
}
export default texts
