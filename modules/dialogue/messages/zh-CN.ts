import type en from './en.ts'

const texts: typeof en = {
  dialogue: '对话',
  needKinds: { key: '关键', surface: '表面', forecast: '预期', unspoken: '潜在' },
  needStates: { proposed: '待确认', rejected: '已否定', open: '待满足', 'being-met': '满足中', met: '已满足', lapsed: '已过期', refused: '不满足' },
  refusals: {
    'dialogue/not-found': '找不到，或您无权查看。',
    'dialogue/no-party': '找不到这位往来方，或您无权查看。',
    'dialogue/no-segment': '找不到这个细分，或您无权使用。',
    'dialogue/not-proposed': '这条需求已经确认或否定过了。',
    'dialogue/proposed': '请先确认这条需求。',
    'dialogue/no-reference': '引用的内容不属于这位往来方，或您无权查看。',
    'dialogue/asked-before': '这个问题已经问过了：不论哪个渠道，每个问题只问一次。',
    'dialogue/known-already': '答案已经知道，不用再问。',
    'dialogue/question-retired': '这个问题已停用。',
    'dialogue/not-asked': '这个问题已有结果。',
    'dialogue/answer-needed': '请填写回答。',
    'dialogue/answer-unfit': '回答与要填的字段不符。',
    'dialogue/not-open': '这件事已经了结。',
    'dialogue/not-closed': '这件事还没有了结。',
    'dialogue/nothing-offered': '请写明提供了什么。',
    'dialogue/field-unknown': ({ field }) => `没有可填写的字段“${String(field)}”。`,
    'dialogue/channel-unknown': ({ channel }) => `没有“${String(channel)}”这个渠道。`,
    'dialogue/day-past': '这一天已经过去。',
  },
}
export default texts
