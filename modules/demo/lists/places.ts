/** Where the made-up people live: a city, its telephone code, districts and streets. */
export interface City { name: string; region: string; code: string; districts: readonly string[]; streets: readonly string[] }

export const cities: readonly City[] = [
  { name: '成都市', region: '四川省', code: '028', districts: ['青羊区', '锦江区', '武侯区', '高新区', '成华区', '金牛区'], streets: ['宽窄巷子路', '浣花溪路', '锦里东路', '春熙南街', '天府三街', '草堂北路'] },
  { name: '上海市', region: '上海市', code: '021', districts: ['静安区', '徐汇区', '浦东新区', '长宁区', '杨浦区'], streets: ['梧桐路', '衡山北路', '滨江大道', '安福里', '新天地西街'] },
  { name: '杭州市', region: '浙江省', code: '0571', districts: ['西湖区', '上城区', '滨江区', '余杭区'], streets: ['龙井路', '湖滨路', '江南大道', '文三东路', '灵隐支路'] },
  { name: '广州市', region: '广东省', code: '020', districts: ['天河区', '越秀区', '海珠区', '番禺区'], streets: ['珠江东路', '北京北街', '沙面南街', '体育西横街'] },
  { name: '武汉市', region: '湖北省', code: '027', districts: ['江汉区', '武昌区', '洪山区'], streets: ['东湖路', '江汉里', '光谷四路', '楚河南街'] },
  { name: '西安市', region: '陕西省', code: '029', districts: ['雁塔区', '碑林区', '高新区'], streets: ['大雁塔北路', '书院门里', '科技三路'] },
]
