import type en from './notify.en.ts'

const texts: typeof en = {
  title: (firm) => (firm ? `接收${firm}的通知` : '在這個瀏覽器接收通知'), lead: '優惠與新消息會由這個瀏覽器提醒您，隨時可以在這裡關閉。',
  on: '通知我', off: '不再通知', done: '已開啟，這個瀏覽器會收到通知。', ended: '已關閉，這個瀏覽器不再收到通知。', is: '這個瀏覽器已開啟通知。', failed: '沒有成功，請再試一次。',
  none: '這裡還沒有開通瀏覽器通知。', unsupported: '這個瀏覽器不支援通知。iPhone 或 iPad 請先把本頁加到主畫面。', denied: '您已在瀏覽器中禁止本頁傳送通知，請在網址列旁的設定中改為允許。', again: '再試一次',
}

export default texts
