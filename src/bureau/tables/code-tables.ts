// The bureau's base codes: number → name. A real bureau hands them out and changes them; look here, not in checks.
// Which certificate goes with which kind of unit is at the end.

export const subjectKinds: Readonly<Record<number, string>> = {
  1: '国防机构',
  2: '政府机关',
  3: '事业单位',
  4: '企业',
  5: '个人',
  6: '社会团体',
}

export const certificateTypes: Readonly<Record<number, string>> = {
  1: '营业执照（个人或企业）',
  2: '居民身份证',
  3: '组织机构代码证（事业单位）',
  4: '事业法人证书',
  5: '军队代号',
  6: '社团法人证书',
  7: '护照',
  8: '军官证',
  9: '组织机构代码证（政府机关）',
  10: '组织机构代码证（社会团体）',
  11: '台湾居民来往大陆通行证',
  12: '组织机构代码证（企业）',
}

export const personalCertificates: readonly number[] = [2, 7, 8, 11]

/** kind of unit → certificate types it may show */
export const certificatesOfKind: Readonly<Record<number, readonly number[]>> = {
  1: [5],
  2: [9],
  3: [3, 4],
  4: [1, 12],
  5: personalCertificates,
  6: [6, 10],
}

export const accessWays: Readonly<Record<number, string>> = {
  1: '专线',
  2: '主机托管',
  3: '虚拟主机',
  4: '其他',
}

export const preApprovals: Readonly<Record<number, string>> = {
  1: '新闻',
  2: '出版',
  3: '教育',
  4: '医疗保健',
  5: '药品和医疗器械',
  6: '电子公告服务',
  7: '文化',
  8: '广播电影电视节目',
  9: '网络预约车',
  10: '互联网金融',
  11: '校外培训（高中及以下）',
  12: '宗教',
  24: '以上都不涉及',
}

export const serviceContents: Readonly<Record<number, string>> = {
  1: '综合门户',
  2: '单位门户网站',
  3: '网络游戏',
  4: '电子邮件',
  5: '博客/个人空间',
  6: '搜索引擎',
  7: '即时通信',
  8: '网上商务',
  9: '网络广告',
  10: '网站建设',
  11: '网络音视频',
  12: '网络下载',
  13: '网络图片',
  14: '短信/彩信',
  15: '电子公告',
  16: '其他',
}

export const languages: Readonly<Record<number, string>> = {
  1: '中文简体',
  2: '中文繁体',
  3: '英语',
  4: '日语',
  5: '法语',
  6: '西班牙语',
  7: '阿拉伯语',
  8: '俄语',
  9: '自定义',
}

/** 服务器放置地: the 31 provinces in the order of their codes */
export const lastServerLocation = 31

export const attachmentPurposes: Readonly<Record<number, string>> = {
  1: '真实性核验单',
  2: '主办单位有效证件',
  3: '主体负责人证件',
  4: '网站负责人证件',
  5: '网站负责人核验照片',
}

export const operationNames: Readonly<Record<number, string>> = {
  1: '新增备案',
  2: '新增网站',
  3: '新增接入',
  4: '变更备案',
  5: '取消接入',
  6: '注销主体',
  7: '注销网站',
}
