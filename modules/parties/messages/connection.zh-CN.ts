import type en from './connection.en.ts'

const connection: typeof en = {
  refusals: {
    'connection-not-found': '该关系已不存在。',
    'connection-known': '双方在此期间已有相同的关系。',
    'connection-self': '不能与自己建立关系。',
    'connection-kinds': '此类关系不适用于这两类往来方。',
    'connection-circle': '长幼关系出现循环，请核对。',
    'connection-ended': '该关系已经结束。',
    'household-held': '此人在该期间已属于另一个家庭。为避免重复统计，请先结束原有归属。',
    'connection-type-not-found': '没有这种关系类型。',
    'connection-type-taken': '该标识已被使用。',
    'connection-type-used': '该关系类型为内置或正在使用，不能删除。',
  },
}

export default connection
