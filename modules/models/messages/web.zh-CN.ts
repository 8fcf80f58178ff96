import type en from './web.en.ts'

const texts: typeof en = {
  title: '模型', note: '每晚算了什么、用哪个模型、能信到什么程度。',
  empty: '还没有训练过模型', emptyText: '数据够了，每晚的运行会自动训练。也可以现在开始。',
  none: (kind) => `${kind}：还没有模型`, noneText: '数据够了，下次运行时会训练。',
  run: {
    retrain: '重新训练', retrainOf: (kind) => `重新训练：${kind}`, retraining: '已安排重新训练，进度见上方', title: '每晚运行', now: '立即运行', all: '全部步骤', which: '运行哪些', asked: '已安排运行', history: '运行记录', none: '还没有运行过', last: (when) => `上次运行${when}`, going: '正在运行', stop: '停止', resume: '继续', stopping: '正在停止',
    step: '步骤', state: '状态', seconds: '用时', memory: '内存峰值', by: '发起人', night: '每晚自动', started: '开始', of: (n) => `${n} 秒`, mega: (n) => `${n} MB`, fault: (kind) => `出错（${kind}），详情见日志`, only: (step) => `只运行${step}`,
    states: { waiting: '等待', running: '运行中', done: '完成', failed: '出错', stopped: '已停止' },
  },
  version: {
    number: '版本', method: '方法', state: '状态', data: '数据', trained: '训练于', states: { candidate: '候选', champion: '在用', retired: '停用' }, name: (n) => `版本 ${n}`, open: (n) => `打开版本 ${n}`,
    better: '较好', worse: '较差', yes: '是', no: '否', card: '用平常话说', metrics: '在没见过的数据上', inUse: '在用版本', difference: '相差', params: '设定', drift: '偏移', noDrift: '还没有观察；每晚运行时会记录。',
    approve: '改用这个版本', approveAsk: (n) => `从下次运行起，由版本 ${n} 给出结果，现在使用的版本停用。`, approved: '下次运行起使用', retire: '停用', retireAsk: (n) => `版本 ${n} 将停用。没有在用版本期间不再给出结果，直到训练出新的版本。`, retired: '已停用',
    approvedBy: (who, when) => `${who}于${when}启用`, byRule: '按规则自动启用', from: (from, to) => `${from} 至 ${to}`, until: (to) => `截至 ${to}`,
  },
  drift: { title: '情况变了多少', note: (n) => `${n} 天`, definition: '群体稳定性指数：把今天的分布与训练时相比。低于 0.1 为没有变化；高于 0.25 说明模型面对的情况已不同，应重新训练。', what: '内容', value: '指数', n: '行数', at: '日期', still: '没有变化', moving: '有变化', moved: '已不同', came: '预测与实际', cameDefinition: '在一个预测期之前还是客户的人：当时预测的平均流失可能性，与后来实际流失的比例。', foretold: '当时预测', happened: '实际' },
}

export default texts
