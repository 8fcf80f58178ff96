import type en from './connection.en.ts'

const connection: typeof en = {
  refusals: {
    'connection-not-found': '此關係已不存在。',
    'connection-known': '雙方在這段期間已有相同的關係。',
    'connection-self': '無法與自己建立關係。',
    'connection-kinds': '這類關係不適用於這兩種往來方。',
    'connection-circle': '長幼關係出現循環，請核對。',
    'connection-ended': '此關係已經結束。',
    'household-held': '此人在這段期間已屬於另一個家庭。為避免重複計算，請先結束原有歸屬。',
    'connection-type-not-found': '沒有這種關係類型。',
    'connection-type-taken': '此代碼已被使用。',
    'connection-type-used': '此關係類型為內建或使用中，無法刪除。',
  },
}

export default connection
