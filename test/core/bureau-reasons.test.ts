// Where the bureau's reasons are shown. Every path must be a field or a slot: a reason beside nothing is a reason lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateBureauReasons } from '../../src/core/bureau-reasons.ts'
import { resultFieldOf } from '../../src/core/bureau-result-fields.ts'
import { fieldAt } from '../../src/core/field.ts'
import type { Material } from '../../src/core/material.ts'
import { inService } from '../../src/core/path.ts'
import { slotAt } from '../../src/core/slot.ts'

const material: Material = {
  subject: {
    kind: 'enterprise',
    name: '示例科技有限公司',
    principal: { name: '某某', landline: '010-00000000' },
  },
  services: [
    {
      id: 's1',
      kind: 'website',
      domain: 'a.example.cn',
      name: '甲站',
      principal: { emergencyPhone: '13800130001' },
      access: {},
    },
    {
      id: 's2',
      kind: 'website',
      domain: 'aa.example.cn',
      name: '乙站',
      principalIsSubjects: 'yes',
      principal: {},
      access: {},
    },
  ],
  documents: {},
}

const at = (code: string, text: string, about: Material = material): readonly string[] =>
  locateBureauReasons(about, [{ code, text }]).map((reason) => reason.path)

const exists = (path: string): boolean => fieldAt(path) !== undefined || slotAt(path) !== undefined

describe('codes that name a value', () => {
  it('lead to a field or slot that exists, for every code from 1003 to 1068 that reports a fault', () => {
    const codes = Array.from({ length: 66 }, (_, i) => String(1003 + i)).filter(
      (code) => code !== '1060' && code !== '1062',
    )
    for (const code of codes) {
      const pattern = resultFieldOf(code)
      expect(pattern, code).toBeDefined()
      expect(exists(inService(pattern ?? '', 's1')), `${code} ${pattern}`).toBe(true)
    }
  })

  it('say nothing about a field when they report success or a free rejection', () => {
    for (const code of ['1001', '1002', '1060', '1062', '1999', 'toString', ''])
      expect(resultFieldOf(code)).toBeUndefined()
  })

  it.each([
    ['1005', '域名冲突，该域名在备案信息库中已存在', 'services.s1.domain'],
    ['1020', '网站名称冲突', 'services.s1.name'],
    ['1022', '网站首页地址格式错误', 'services.s1.homePage'],
    ['1009', '无效邮箱', 'subject.principal.email'],
    ['1011', '网站负责人手机号码无效', 'services.s1.principal.mobile'],
    ['1031', '网站负责人办公电话不能为空', 'services.s1.principal.emergencyPhone'],
    ['1010', '无效办公电话', 'subject.principal.landline'],
    ['1065', '主体在黑名单中', 'subject.certificateNumber'],
    ['1061', '核验单用途类型与报备标识不匹配', 'documents.verification-form'],
  ])('%s %s stands at %s', (code, text, path) => {
    expect(at(code, text)).toEqual([path])
  })

  it('find the service by the domain in the text, the longer match before the shorter', () => {
    expect(at('1064', '“乙站”网站的“aa.example.cn”在黑名单中')).toEqual(['services.s2.domain'])
    expect(at('1005', 'A.EXAMPLE.CN 已存在')).toEqual(['services.s1.domain'])
    expect(at('1020', '网站名称“乙站”冲突')).toEqual(['services.s2.name'])
  })

  it('stand at the subject principal when that person is in charge of the service', () => {
    expect(at('1011', 'aa.example.cn 网站负责人手机号码无效')).toEqual(['subject.principal.mobile'])
    expect(at('1031', '乙站：网站负责人办公电话不能为空')).toEqual(['subject.principal.landline'])
  })

  it('mean the certificate of the subject when an individual files', () => {
    const individual: Material = { ...material, subject: { ...material.subject, kind: 'individual' } }
    expect(at('1015', '无效身份证号码', individual)).toEqual(['subject.certificateNumber'])
    expect(at('1015', '无效身份证号码')).toEqual(['subject.principal.certificateNumber'])
  })
})

describe('free rejections', () => {
  it.each([
    ['域名证书不清晰', 'services.s1.documents.domain-certificate'],
    ['域名所有者与主体不一致', 'services.s1.domain'],
    ['网站名称不能含有“中国”字样', 'services.s1.name'],
    ['核验单未签字', 'documents.verification-form'],
    ['核验照片模糊', 'services.s1.principal.documents.portrait'],
    ['乙站核验照片模糊', 'subject.principal.documents.portrait'],
    ['网站负责人身份证扫描件不清晰', 'services.s1.principal.documents.front'],
    ['主体负责人身份证反面缺失', 'subject.principal.documents.back'],
    ['营业执照扫描件模糊', 'subject.documents.certificate'],
    ['主体负责人手机无人接听', 'subject.principal.mobile'],
    ['通信地址未精确到门牌号', 'subject.mailingAddress'],
    ['缺少前置审批文件', 'services.s1.preApprovals'],
    ['备注信息有误', 'subject.remark'],
    ['网站备注请写明用途', 'services.s1.remark'],
    [
      '您提交的附件格式不符合规范：缺少附件：网站“甲站”网站负责人证件',
      'services.s1.principal.documents.front',
    ],
    ['您提交的附件格式不符合规范：缺少附件：主办单位有效证件', 'subject.documents.certificate'],
    ['请重新提交', 'subject.name'],
    ['', 'subject.name'],
  ])('"%s" stands at %s', (text, path) => {
    expect(at('1002', text)).toEqual([path])
  })

  it('that speak of several things stand beside each, with the whole text', () => {
    const text = '1、网站名称不合规；2、网站负责人手机空号。'
    expect(locateBureauReasons(material, [{ code: '1002', text }])).toEqual([
      { path: 'services.s1.name', code: '1002', text },
      { path: 'services.s1.principal.mobile', code: '1002', text },
    ])
  })

  it('never stand beside nothing, whatever the bureau writes', () => {
    const words = [
      '网站',
      '负责人',
      '域名',
      '证件',
      '照片',
      '手机',
      '核验单',
      'a.example.cn',
      '乙站',
      '；',
      '地址',
      'IP',
      '反面',
      '模糊',
      '语言',
      '\n',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string())),
        fc.constantFrom('1002', '1999', '1008', '1010', '5008', '9999'),
        (parts, code) => {
          const reasons = locateBureauReasons(material, [{ code, text: parts.join('') }])
          expect(reasons.length).toBeGreaterThan(0)
          for (const reason of reasons) expect(exists(reason.path), reason.path).toBe(true)
        },
      ),
    )
  })

  it('of an application without services stand at the subject', () => {
    expect(at('1020', '网站名称冲突', { ...material, services: [] })).toEqual(['subject.name'])
  })
})

it('a bare rejection beside a code that says why is left out, and kept when it is all there is', () => {
  const bare = { code: '1002', text: '管局审核拒绝' }
  const why = { code: '1020', text: '网站名称冲突' }
  expect(locateBureauReasons(material, [bare, why])).toEqual([{ path: 'services.s1.name', ...why }])
  expect(locateBureauReasons(material, [bare])).toEqual([{ path: 'subject.name', ...bare }])
  expect(locateBureauReasons(material, [{ code: '1002', text: '请重新提交' }, why])).toHaveLength(2)
})

it('successes among the codes are no reasons', () => {
  expect(
    locateBureauReasons(material, [
      { code: '1060', text: '核验单信息成功入库' },
      { code: '1062', text: 'IP库信息比对成功' },
    ]),
  ).toEqual([])
})
