import type en from './web-field.en.ts'

const texts: typeof en = {
  title: '自定义字段', text: '往来方的自有字段，立即用于表单、列表、筛选、搜索、导入、导出和接口。', create: '新建字段', empty: '还没有自定义字段', emptyText: '现有字段装不下的客户信息：会员号、爱喝的茶、常去的门店。', archived: '已停用', showArchived: '显示已停用的', back: '设置',
  name: '名称', key: '标识', keyHint: '用于文件和接口；不填则由名称生成，之后不可更改。', kind: '类型', kindHint: '之后不可更改。', others: '其他语言的名称', help: '填写提示', required: '必填', requiredHint: '新建或修改往来方时必须填写。', unique: '唯一', uniqueHint: '不同往来方的值不能相同；仅限文本和数字。', sortable: '列表可按它排序', sortableHint: '每位往来方占一行索引，在后台准备。', choices: '选项', choice: (n) => `选项 ${n}`, addChoice: '添加选项', removeChoice: (n) => `移除选项 ${n}`, standard: '默认值', currency: '币种', forKinds: '适用于', allKinds: '各类往来方', visible: '可见角色', allRoles: '所有角色', marks: { required: '必填', unique: '唯一', sortable: '可排序' },
  create2: '建立字段', save: '保存', needed: '请填写此项', badKey: '小写字母开头，只含字母和数字', made: '字段已建立，马上可用', changed: '字段已更改', edit: '编辑', archive: '停用', archiveTitle: (name) => `停用“${name}”？`, archiveText: '它会从表单、列表和文件中消失；已有的值会保留，恢复后重新出现。', archivedDone: '已停用', restore: '恢复', restored: '字段已恢复', up: '上移', down: '下移', more: '更多', yes: '是', no: '否',
  building: (share) => `准备中 ${share}`, clashes: (n) => `${n} 个值重复`, again: '重新检查', ready: '已就绪', state: '状态', properties: '特性',
}

export default texts
