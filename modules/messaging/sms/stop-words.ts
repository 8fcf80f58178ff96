/** Whole messages that end it: what carriers in China have their readers send, and the usual words in English. */
const words = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'TD', 'T', 'N', 'R', '0', '00', '0000', 'TUIDING', '退订', '退订短信', '取消', '取消订阅', '拒收', '拒绝', '不要再发', '别再发了', '退訂', '取消訂閱', '拒絕', 'TD退订', '回复TD', '回T', '退'])

/** Whether a message asks to be left alone. Only as a whole: "请把我的退货退了" is none. */
export const isStop = (text: string): boolean => words.has(text.normalize('NFKC').toUpperCase().replaceAll(/[\s.,!?。，！？'"“”]/g, ''))
