insert into touchpoints.stage (key, label, position) values
 ('desire', '{"zh-CN":"萌生需求","zh-TW":"萌生需求","en":"Desire"}', 1),
 ('information', '{"zh-CN":"了解信息","zh-TW":"蒐集資訊","en":"Information"}', 2),
 ('awareness', '{"zh-CN":"认知比较","zh-TW":"認知比較","en":"Awareness"}', 3),
 ('selection', '{"zh-CN":"选择","zh-TW":"選擇","en":"Selection"}', 4),
 ('order', '{"zh-CN":"下单","zh-TW":"下單","en":"Order"}', 5),
 ('receipt', '{"zh-CN":"收货试用","zh-TW":"收貨試用","en":"Receipt and trial"}', 6),
 ('payment', '{"zh-CN":"付款","zh-TW":"付款","en":"Payment"}', 7),
 ('after-sale', '{"zh-CN":"售后","zh-TW":"售後","en":"After sale"}', 8);

insert into touchpoints.channel (key, label, position) values
 ('phone', '{"zh-CN":"电话","zh-TW":"電話","en":"Phone"}', 1),
 ('face-to-face', '{"zh-CN":"面谈","zh-TW":"面談","en":"Face to face"}', 2),
 ('on-site', '{"zh-CN":"上门","zh-TW":"到府","en":"On site"}', 3),
 ('shop', '{"zh-CN":"门店","zh-TW":"門市","en":"Shop"}', 4),
 ('wechat', '{"zh-CN":"微信","zh-TW":"微信","en":"WeChat"}', 5),
 ('wecom', '{"zh-CN":"企业微信","zh-TW":"企業微信","en":"WeCom"}', 6),
 ('line', '{"zh-CN":"LINE","zh-TW":"LINE","en":"LINE"}', 7),
 ('sms', '{"zh-CN":"短信","zh-TW":"簡訊","en":"SMS"}', 8),
 ('email', '{"zh-CN":"邮件","zh-TW":"電子郵件","en":"E-mail"}', 9),
 ('chat', '{"zh-CN":"在线客服","zh-TW":"線上客服","en":"Chat"}', 10),
 ('web', '{"zh-CN":"网站","zh-TW":"網站","en":"Web"}', 11),
 ('social', '{"zh-CN":"社交媒体","zh-TW":"社群媒體","en":"Social media"}', 12),
 ('video', '{"zh-CN":"视频","zh-TW":"視訊","en":"Video"}', 13),
 ('event', '{"zh-CN":"活动现场","zh-TW":"活動現場","en":"Event"}', 14),
 ('post', '{"zh-CN":"邮寄","zh-TW":"郵寄","en":"Post"}', 15),
 ('fax', '{"zh-CN":"传真","zh-TW":"傳真","en":"Fax"}', 16),
 ('tv', '{"zh-CN":"电视","zh-TW":"電視","en":"TV"}', 17);

insert into touchpoints.kind (key, label, theme, contact, by_hand, position) values
 ('call', '{"zh-CN":"通话","zh-TW":"通話","en":"Call"}', 'communication', true, true, 1),
 ('visit', '{"zh-CN":"拜访","zh-TW":"拜訪","en":"Visit"}', 'communication', true, true, 2),
 ('message', '{"zh-CN":"消息","zh-TW":"訊息","en":"Message"}', 'communication', true, true, 3),
 ('meeting', '{"zh-CN":"会面","zh-TW":"會面","en":"Meeting"}', 'communication', true, true, 4),
 ('activity', '{"zh-CN":"活动","zh-TW":"活動","en":"Activity"}', 'activity', true, true, 5),
 ('note', '{"zh-CN":"备注","zh-TW":"備註","en":"Note"}', 'relationship', false, true, 6);
