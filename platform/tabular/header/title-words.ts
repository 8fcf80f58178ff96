/** Words that columns are commonly called by in the three languages; a text that holds one is more likely a title than a value. */
export const titleWords = new RegExp(
  [
    '(?:^|[\\s_.-])(?:id|no|number|code|name|title|type|kind|date|time|day|e-?mail|phone|mobile|tel|address|city|country|amount|price|total|quantity|qty|status|gender|sex|age|notes?|remarks?|tags?|group|category|description)s?$',
    '(?:编号|編號|代码|代碼|代號|编码|編碼|号码|號碼|单号|單號|卡号|卡號|名称|名稱|姓名|称呼|稱呼|类型|類型|类别|類別|日期|时间|時間|生日|邮箱|郵箱|信箱|邮件|郵件|电话|電話|手机|手機|地址|城市|省份|国家|國家|金额|金額|价格|價格|单价|單價|总额|總額|数量|數量|状态|狀態|性别|性別|年龄|年齡|备注|備註|标签|標籤|等级|等級|描述|说明|說明)$',
  ].join('|'), 'i',
)
