import type en from './en.ts'

const zh: typeof en = {
  brand: '关系',
  close: '关闭', cancel: '取消', save: '保存', more: '显示更多', tryAgain: '重试', copy: '复制', copied: '已复制', undo: '撤销', remove: (what) => `移除${what}`,
  loading: '正在加载', openPage: '打开页面', export: '导出',
  noRight: { title: '您的角色不包含这项内容', text: '如需使用，请向管理员申请权限；也可以返回继续之前的工作。', home: '回到今日' },
  error: { title: '这里没能显示出来', trace: '追踪号', copyTrace: '复制追踪号' },
  list: { selectAll: '选中已显示的全部', select: (what) => `选中${what}`, sorted: { up: '升序', down: '降序' }, end: '已到末尾' },
  bulk: { chosen: (n) => `已选 ${n} 位`, clear: '取消', actions: '对所选的操作' },
  filter: { show: '显示', and: '且', add: '条件' },
  progress: { of: (done, total) => `${done} / ${total}`, rate: (n) => `每秒 ${n}`, left: (time) => `还需 ${time}`, stop: '停止', seconds: (n) => `${n} 秒`, minutes: (n) => `${n} 分钟`, hours: (n) => `${n} 小时` },
  chart: { table: '表格', picture: '图', exportCsv: '导出表格（CSV）', exportPng: '导出图片（PNG）', definition: (rule) => `口径：${rule}`, asOf: (day) => `截至 ${day}`, keys: '方向键在图上移动，回车打开背后的往来方。', more: '更多' },
  confirm: { type: (name) => `输入“${name}”以确认` },
}

export default zh
