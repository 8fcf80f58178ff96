import { type Play, play, words } from './play.ts'

const ORDER = 'orders.order-placed'

/** Winning back in two steps with the reason asked, or letting go properly; inviting friends, and receiving them. */
export const recovery: Play[] = [
  play('win-back', 'recovery', [words('挽回：两步与放手', '挽回：兩步與放手', 'Win back in two steps, or let go'), words('已流失，且挽回值得', '已流失，且挽回值得', 'Lost, and worth winning back'), words('知道为什么走；能回来的回来，不能的好好道别', '知道為什麼走；能回來的回來，不能的好好道別', 'Know why they left; win back who can be, part well from the others')],
    { on: 'daily' }, [
      { id: 'ask', mail: [words('我们想听您说说', '我們想聽您說說', 'We would like to hear'), words('{{name|您好}}：\n好久不见。哪里让您失望了？一句话也好，直接回复就能到{{owner|负责人}}手里。', '{{name|您好}}：\n好久不見。哪裡讓您失望了？一句話也好，直接回覆就能到{{owner|負責人}}手裡。', 'Dear {{name|customer}},\nit has been long. Where did we fail you? One line reaches {{owner|us}}.')] },
      { id: 'back', comes: ORDER, days: 14, else: 'why', to: 'glad' }, { id: 'why', cause: words('挽回电话：问清为什么离开，记下原因', '挽回電話：問清為什麼離開，記下原因', 'Call: why did they leave? Write it down'), days: 7, else: 'again' },
      { id: 'call', task: words('给出针对原因的方案', '給出針對原因的方案', 'Offer what answers their reason'), days: 3 },
      { id: 'again', comes: ORDER, days: 30, else: 'judge', to: 'glad' }, { id: 'judge', decide: words('继续争取还是放手', '繼續爭取還是放手', 'Go on, or let go?'), days: 14, answers: [[words('继续', '繼續', 'Go on'), 'last'], [words('放手', '放手', 'Let go'), 'part']], else: 'part' },
      { id: 'last', task: words('最后一次争取：主管亲自联系', '最後一次爭取：主管親自聯絡', 'A last try: the manager calls'), days: 5, to: 'last-back' }, { id: 'last-back', comes: ORDER, days: 30, else: 'part', to: 'glad' }, { id: 'part', mail: [words('感谢一路相伴', '感謝一路相伴', 'Thank you for the time'), words('{{name|您好}}：\n感谢您曾经的信任。需要时，我们一直在。若不愿再收到来信，点这里即可：{{unsubscribe}}', '{{name|您好}}：\n感謝您曾經的信任。需要時，我們一直在。若不願再收到來信，點這裡即可：{{unsubscribe}}', 'Dear {{name|customer}},\nthank you for your trust; we are here when you need us. Should you not want to hear from us again: {{unsubscribe}}')] },
      { id: 'rest', rest: 3 }, { id: 'quiet', quiet: words('两次挽回都没有回来，好好道别', '兩次挽回都沒有回來，好好道別', 'Did not come back after two tries; parted well'), to: null },
      { id: 'glad', task: words('欢迎回来：兑现上次没做到的', '歡迎回來：兌現上次沒做到的', 'Welcome back: keep what was not kept'), days: 2 },
    ], { conditions: { all: [{ field: 'lost', op: 'is', value: '1' }, { field: 'returnValue', op: 'atLeast', value: 1 }] }, again: 365, serves: ['stage:4', 'growth:5'] }),
  play('adviser-warning', 'recovery', [words('顾问预警', '顧問預警', 'Warning by the adviser'), words('顾问觉得不对劲时，手动启动', '顧問覺得不對勁時，手動啟動', 'Started by hand when the adviser senses something'), words('把直觉变成行动', '把直覺變成行動', 'A feeling becomes an act')],
    { on: 'hand' }, [{ id: 'look', task: words('核对近况：订单、投诉、联系，写下判断', '核對近況：訂單、投訴、聯絡，寫下判斷', 'Look at orders, complaints and contacts; write down what you think'), days: 1 }, { id: 'judge', decide: words('风险属实吗', '風險屬實嗎', 'Is it real?'), days: 5, answers: [[words('属实', '屬實', 'Yes'), 'act'], [words('多虑', '多慮', 'No'), null]], else: 'act' }, { id: 'act', task: words('当面谈一次，带上补救方案', '當面談一次，帶上補救方案', 'Meet them with a plan of repair'), days: 3 }], { again: 30, unheld: words('顾问已经觉出风险，不能留着不管', '顧問已經覺出風險，不能留著不管', 'The adviser already sees the risk; nobody may be left alone with it') }),
  play('invite-friends', 'referral', [words('邀请好友，双方有礼', '邀請好友，雙方有禮', 'Invite a friend, a gift for both'), words('支持者与倡导者；先在优惠里建一份“邀请好友”的优惠', '支持者與倡導者；先在優惠裡建一份「邀請好友」的優惠', 'Supporters and advocates; make an offer that invites friends first'), words('让满意的人带来合适的人', '讓滿意的人帶來合適的人', 'The content bring who fits')],
    { on: 'daily' }, [
      { id: 'code', gift: 0, else: null },
      { id: 'ask', mail: [words('送给您和朋友', '送給您和朋友', 'For you and a friend'), words('{{name|您好}}：\n把{{firm}}介绍给需要的朋友：打开这个链接登记 {{offer.link|（或第一次购买时报推荐码）}}，或第一次购买时报推荐码 {{offer.code}}，朋友即享“{{offer.name}}”；朋友购买之后，您也有一份心意。', '{{name|您好}}：\n把{{firm}}介紹給需要的朋友：打開這個連結登記 {{offer.link|（或第一次購買時報推薦碼）}}，或第一次購買時報推薦碼 {{offer.code}}，朋友即享「{{offer.name}}」；朋友購買之後，您也有一份心意。', 'Dear {{name|customer}},\ntell a friend who needs us: by this link {{offer.link|(or with the code)}}, or with the code {{offer.code}} at the first purchase, “{{offer.name}}” is theirs; once they have bought there is a gift for you too.')] },
      { id: 'came', comes: 'offers.friend-bought', days: 60, else: 'talk' },
      { id: 'sent', purpose: 'service', mail: [words('朋友来了，这份是您的', '朋友來了，這份是您的', 'Your friend came; this is yours'), words('{{name|您好}}：\n谢谢您的推荐。这是给您的“{{invited.name|心意}}”：{{invited.code|到店即可领取}}。', '{{name|您好}}：\n謝謝您的推薦。這是給您的「{{invited.name|心意}}」：{{invited.code|到店即可領取}}。', 'Dear {{name|customer}},\nthank you for bringing a friend. This is yours: “{{invited.name|a gift}}”, {{invited.code|waiting in our shop}}.')] },
      { id: 'thanks', task: words('当面感谢推荐人', '當面感謝推薦人', 'Thank them in person'), days: 3, to: null },
      { id: 'talk', task: words('六十天没有朋友来：问问推荐时说些什么方便', '六十天沒有朋友來：問問推薦時說些什麼方便', 'No friend in sixty days: ask what would make it easy to tell others'), days: 7 },
    ], { conditions: { field: 'rung', op: 'in', value: ['4', '5'] }, again: 180, serves: ['rung:4', 'rung:5', 'rung:6'], gifts: [words('邀请好友的优惠', '邀請好友的優惠', 'The offer that invites friends')] }),
  play('invited-friend', 'referral', [words('好友来了：接住这份信任', '好友來了：接住這份信任', 'A friend came: keep the trust'), words('有人凭邀请链接或推荐码前来', '有人憑邀請連結或推薦碼前來', 'Somebody came by an invitation'), words('第一次购买，且愿意再介绍', '第一次購買，且願意再介紹', 'A first purchase, and a good word on')],
    { on: 'event', event: 'offers.friend-came' }, [
      { id: 'hello', purpose: 'service', mail: [words('朋友送您的心意', '朋友送您的心意', 'A gift from your friend'), words('{{name|您好}}：\n朋友把{{firm}}介绍给了您。这是您的“{{invited.name|心意}}”：{{invited.code|到店即可领取}}。有任何问题，{{owner|我们}}随时在。', '{{name|您好}}：\n朋友把{{firm}}介紹給了您。這是您的「{{invited.name|心意}}」：{{invited.code|到店即可領取}}。有任何問題，{{owner|我們}}隨時在。', 'Dear {{name|customer}},\na friend told you of {{firm}}. This is yours: “{{invited.name|a gift}}”, {{invited.code|waiting in our shop}}. {{owner|We}} are here for any question.')] },
      { id: 'buys', comes: ORDER, days: 14, else: 'call', to: null }, { id: 'call', task: words('朋友介绍来的新客户：打电话问候，看看需要什么', '朋友介紹來的新顧客：打電話問候，看看需要什麼', 'Brought by a friend: call and ask what they need'), days: 2 },
    ], { unheld: words('礼物是朋友答应过的，人人都要收到；效果看带来的人有没有购买', '禮物是朋友答應過的，人人都要收到；效果看帶來的人有沒有購買', 'A friend promised the gift, so all get it; whether those who came bought tells whether it works') }),
]
