import type en from './notify.en.ts'

const texts: typeof en = {
  title: (firm) => (firm ? `接收${firm}的通知` : '在这个浏览器接收通知'), lead: '优惠和新消息会由这个浏览器提醒您，随时可以在这里关闭。',
  on: '通知我', off: '不再通知', done: '已开启，这个浏览器会收到通知。', ended: '已关闭，这个浏览器不再收到通知。', is: '这个浏览器已开启通知。', failed: '没有成功，请再试一次。',
  none: '这里还没有开通浏览器通知。', unsupported: '这个浏览器不支持通知。iPhone 或 iPad 请先把本页添加到主屏幕。', denied: '您已在浏览器中禁止本页发送通知，请在地址栏旁的设置中改为允许。', again: '再试一次',
}

export default texts
