import type en from './web.en.ts'

const texts: typeof en = {
  title: '导入', lead: '从文件导入客户、产品、订单和联系记录。导入之后可以整批撤销。', all: '导入记录', back: '导入记录', command: '导入数据',
  drop: { title: '把文件拖到这里', or: '或', choose: '选择文件', hint: '支持 CSV、TSV、文本和 XLSX，最大 2 GB。编码、分隔符和列会自动识别；在您看过之前不会导入任何内容。', uploading: (name) => `正在上传 ${name}`, anyKind: '自动识别', kind: '内容' },
  history: { title: '历次导入', none: '还没有导入过', noneText: '每次导入的状态、失败的行和撤销都在这里。', file: '文件', kind: '内容', state: '状态', rows: '行数', created: '新建', updated: '更新', failed: '失败', by: '导入人', when: '时间', anyKind: '全部', someone: '命令行' },
  file: {
    title: '文件', encoding: '编码', delimiter: '分隔符', quote: '引号', header: '第一行', names: '是列名', values: '是数据', skip: '跳过行数', sheet: '工作表', format: '格式', xlsx: 'Excel 工作簿', delimited: '文本表格', size: '大小', sample: '前几行', columns: (n) => `${n} 列`, noQuote: '无', row: '行',
    encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', gb18030: 'GB18030（GBK）', big5: 'Big5', 'windows-1252': 'Latin-1' }, delimiters: { ',': '逗号', '\t': '制表符', ';': '分号', '|': '竖线', whitespace: '空格' },
  },
  kind: { title: '文件里是什么', notes: { parties: '个人、家庭、组织：姓名、电话、地址和自定义字段', products: '在售的商品与服务：编码、名称、价格', orders: '购买记录，有无明细均可；负数识别为退货', touchpoints: '电话、拜访、消息、备注' } },
  columns: {
    title: '哪一列对应哪个字段', column: '列', sample: '内容示例', field: '字段', format: '写法', leave: '不导入', by: { title: '按列名', content: '按内容', remembered: '按上次', chosen: '已选' }, required: '必填', also: (other) => `也可能是 ${other}`, matched: (n, of) => `${of} 列中用到 ${n} 列`, unnamed: (n) => `第 ${n} 列`,
    dates: { excel: 'Excel 序列数', roc: '民国年', iso: 'ISO（含时间）' }, fixed: '每一行都相同的值', fixedHint: '用于没有对应列的字段，或单元格为空时', addFixed: '添加固定值', remove: (what) => `移除${what}`, unset: '请选择', custom: '自定义字段',
    groups: { party: '往来方', name: '姓名', contact: '联系方式', address: '地址', organisation: '组织', person: '个人', key: '编号', identity: '身份', keys: '编号', role: '角色', roles: '角色', consent: '许可', ownership: '归属', other: '其他', custom: '自定义字段', customer: '客户', order: '订单', line: '明细', product: '产品', price: '价格', touchpoint: '联系', details: '详情', offer: '优惠', standing: '状态', credit: '信用' },
  },
  rules: { title: '怎样处理', mode: '已有记录', modes: { upsert: '新建并更新', create: '只新建', update: '只更新' }, match: '按什么查找已有记录', none: '不查找：每行都新建', suggested: (field) => `${field}（推荐）`, source: '来源', sourceHint: '不同店铺或系统的编号按来源分开。列的对应和这些选择会按来源记住。' },
  preview: { title: '将会发生什么', ready: '预览结果', again: '重新预览', first: (n) => `前 ${n} 行`, counted: (rows, whole) => (whole ? `全部 ${rows} 行` : `前 ${rows} 行中`), line: '行号', outcome: '结果', why: '原因', check: '检查整个文件', checking: '正在检查整个文件', checked: (rows) => `已检查全部 ${rows} 行`, notYet: '还缺少：', same: (when) => `完全相同的文件已于${when}导入过。`, see: '查看那次导入' },
  say: (p) => `把“${p.file}”作为${p.kind}导入${p.match ? `，按${p.match}查找已有记录` : ''}：${p.match === null ? '每一笔都新建' : { upsert: '没有的新建，已有的更新', create: '没有的新建，已有的不动', update: '已有的更新，没有的跳过' }[p.mode]}${p.settings ? `；${p.settings}` : ''}。`,
  setting: (label, choice) => `${label}：${choice}`,
  act: { run: '导入', discard: '放弃', discarded: '已放弃这份文件', stop: '停止', resume: '继续', undo: '撤销导入', another: '再导入一份', download: '下载失败的行（CSV）', downloadXlsx: '下载失败的行（XLSX）', see: '查看记录' },
  progress: { waiting: '等待中', counting: '正在数行', reading: '正在读取', writing: '正在导入', finishing: '正在收尾', undoing: '正在撤销', resting: '暂停', note: '可以离开此页，导入会在后台继续。' },
  result: {
    title: '结果', rows: '行数', done: (seconds) => `用时 ${seconds}`, failedTitle: '失败的行', noFailed: '没有失败的行', records: '新建', error: '停止的原因', stopped: '已停止。已导入的内容会保留，直到撤销。', failed: '因故障停止。已导入的内容会保留；可以继续，也可以撤销。',
    objects: { party: '位往来方', product: '个产品', order: '笔订单', return: '笔退货', touchpoint: '次联系', consent: '条许可', contact: '条联系方式', line: '条明细' }, undone: (removed, restored) => `已撤销：移除 ${removed} 条，还原 ${restored} 条`, kept: (n) => `${n} 条未动`, keptTitle: '未动的记录', cells: '内容', fileGone: '文件已不再保存。', settings: '当时的设置',
  },
  undo: { title: '撤销这次导入？', text: (file) => `${file} 带来的内容会全部撤回：`, removes: (what) => `移除 ${what}`, restores: (n) => `还原 ${n} 行所做的更改，恢复到导入之前`, keeps: '之后被同事修改过、或已在别处使用的记录不会动，并会列出。', act: '撤销导入', rowsCreated: (n) => `${n} 行新建的内容` },
  discard: { title: '放弃这份文件？', text: '还没有从中导入任何内容。' },
  time: { seconds: (n) => `${n} 秒`, minutes: (n) => `${n} 分钟` },
  data: { title: '导出与备份', exports: '导出列表', exportText: '把整个列表导出为文件，只含您可见的内容；脱敏的字段仍然脱敏。', list: '列表', format: '格式', columns: '列', usual: '常用列', export: '导出', exported: '文件已开始下载', noExport: '没有您可以导出的列表。', backup: '备份', backupText: '一个文件包含全部内容：两个数据库和所有附件。备份与恢复在服务器上用命令行进行：', backupNote: '恢复到空的数据目录；已按请求删除的个人信息不会恢复。', mappings: '记住的列对应', noMappings: '还没有。每次导入后会自动记住。', forget: '忘记', forgotten: '已忘记', used: '最近使用', titles: '列' },
}

export default texts
