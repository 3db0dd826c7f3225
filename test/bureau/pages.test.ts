// The pages: an officer signs in, sees the case, decides; the public asks; strangers change nothing.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoOfficer } from '../../src/bureau/demo-provider.ts'
import { fetchAll, find, findAll, nodes } from './provider-client.ts'
import { openBureau, plain, type TestBureau } from './running-bureau.ts'
import { changeXmlOf, firstFilingXml, inventIdentity, uploadXml } from './sample-records.ts'

describe('the pages of the bureau', () => {
  let bureau: TestBureau
  let cookie = ''
  beforeEach(async () => {
    bureau = await openBureau({ policy: { sms: 'auto-verify' } })
    cookie = ''
  })
  afterEach(() => bureau.close())
  const get = async (path: string) => {
    const response = await fetch(bureau.url + path, { headers: { cookie }, redirect: 'manual' })
    return { status: response.status, text: await response.text(), response }
  }
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(bureau.url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie, ...headers },
      redirect: 'manual',
    })
  const signIn = async () => {
    const response = await post('/officer/sign-in', {
      userName: demoOfficer.userName,
      password: demoOfficer.password,
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/)
    return response.status
  }
  const token = (text: string) => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const report = (at = 1) =>
    bureau.client.upload(uploadXml({ XZBA: firstFilingXml({ at, services: 2 }) }), at)

  it('show an officer the queue and the case with every field and its pictures', async () => {
    await report()
    expect(plain((await get('/officer')).text)).toContain('请使用审核员账号登录')
    expect(await signIn()).toBe(303)
    expect(plain((await get('/officer')).text)).toContain('试验1有限公司 · 试验网站1、试验网站1之1')
    const { text } = await get('/officer/records/1')
    for (const words of [
      '试验1有限公司',
      '北京市 朝阳区',
      '营业执照',
      '试一鸣',
      inventIdentity(1),
      'case1-test.cn',
      '192.0.2.10',
      '虚拟主机',
      '单位门户网站',
      '13800130001',
    ]) {
      expect(text).toContain(words)
    }
    const pictures = [...text.matchAll(/src="(\/officer\/attachments\/\d+)"/g)].map((match) => match[1]!)
    expect(pictures).toHaveLength(6)
    const picture = await get(pictures[0]!)
    expect(picture.response.headers.get('content-type')).toBe('image/jpeg')
  })

  it('show what a record about filed data points at and wants', async () => {
    await bureau.policy({ officer: 'approve-all' })
    await report()
    const [filed] = await fetchAll(bureau.client)
    const [first] = nodes(filed!, 'Wz_xx')
    await bureau.policy({ officer: 'manual' })
    const cancel = `<Zx_xx><Zxlb>1</Zxlb><Jlid>${find(first!, 'Wzid')}</Jlid><Zxly>2</Zxly><Zxlybz>不再使用</Zxlybz></Zx_xx>`
    await bureau.client.upload(uploadXml({ ZXBA: cancel }), 2)
    await signIn()
    expect(plain((await get('/officer')).text)).toContain('注销网站 试验1有限公司 · 试验网站1')
    const { text } = await get('/officer/records/2')
    for (const words of ['京ICP备', '试验1有限公司', 'case1-test.cn', '域名到期或转让', '不再使用'])
      expect(text).toContain(words)
    expect(text).not.toContain('发放备案号')
    await post('/officer/records/2/decide', { token: token(text), verdict: 'approve' })
    const after = plain((await get('/officer/records/2')).text)
    for (const words of ['已通过', '已注销', `网站备案号：${find(first!, 'Baxh')}`])
      expect(after).toContain(words)
  })

  it('show what a change would change, and nothing of it once it is decided', async () => {
    await bureau.policy({ officer: 'approve-all' })
    await report()
    const [filed] = await fetchAll(bureau.client)
    await bureau.policy({ officer: 'manual' })
    const change = changeXmlOf(filed!)
      .replace('试验1有限公司', '改名有限公司')
      .replace(
        '<Qsip>3221225994</Qsip><Zzip>3221225994</Zzip>',
        '<Qsip>3221225995</Qsip><Zzip>3221225995</Zzip>',
      )
    await bureau.client.upload(uploadXml({ BGBA: change }), 2)
    await signIn()
    const page = async () => (await get('/officer/records/2')).text
    const card = /变更内容<\/h2><dl>(.*?)<\/dl>/.exec(await page())?.[1] ?? ''
    const [, ...changes] = card.split('<dt>').map((one) => plain(one).trim())
    expect(changes).toEqual([
      '主办者名称 试验1有限公司 → 改名有限公司',
      '网站“试验网站1”IP 地址 192.0.2.10 → 192.0.2.11',
    ])
    await post('/officer/records/2/decide', { token: token(await page()), verdict: 'approve' })
    expect(await page()).not.toContain('变更内容')
  })

  it('let an officer approve, once', async () => {
    await report()
    await signIn()
    const fields = { token: token((await get('/officer/records/1')).text), verdict: 'approve' }
    expect((await post('/officer/records/1/decide', fields)).status).toBe(303)
    expect((await post('/officer/records/1/decide', fields)).status).toBe(409)
    const after = plain((await get('/officer/records/1')).text)
    expect(after).toContain('已通过')
    const [document] = await fetchAll(bureau.client)
    const numbers = findAll(document!, 'Baxh')
    expect(numbers).toHaveLength(3)
    for (const number of numbers) expect(after).toContain(number)
    expect(find(document!, 'Shrxm')).toBe(demoOfficer.name)
  })

  it('let an officer reject with several codes, and insist on one', async () => {
    await report()
    await signIn()
    const form = token((await get('/officer/records/1')).text)
    const none = await post('/officer/records/1/decide', { token: form, verdict: 'reject' })
    expect([none.status, plain(await none.text())]).toEqual([
      409,
      expect.stringContaining('请至少选择一个退回原因'),
    ])
    await post('/officer/records/1/decide', {
      token: form,
      verdict: 'reject',
      code1: '1020',
      text1: '网站“试验网站1之1”重名',
      code3: '1008',
      text3: '',
    })
    const [document] = await fetchAll(bureau.client)
    expect(findAll(document!, 'Jgdm')).toEqual(['1060', '1002', '1020', '1008'])
    expect(find(document!, 'Shyj')).toBe('网站“试验网站1之1”重名；无效证件')
  })

  it('change nothing for a stranger, a wrong password, or a form without its token', async () => {
    await report()
    expect((await post('/officer/records/1/decide', { verdict: 'approve' })).status).toBe(303)
    expect((await get('/officer/attachments/1')).response.headers.get('content-type')).not.toBe('image/jpeg')
    expect((await post('/officer/sign-in', { userName: 'officer', password: 'guess' })).status).toBe(401)
    await signIn()
    expect((await post('/officer/records/1/decide', { verdict: 'approve', token: 'x' })).status).toBe(403)
    expect((await bureau.records())[0]?.state).toBe('officer')
  })

  it('answer 429 after ten wrong passwords within a minute', async () => {
    for (let wrong = 0; wrong < 10; wrong += 1)
      await post('/officer/sign-in', { userName: 'officer', password: `guess${wrong}` })
    expect(
      (await post('/officer/sign-in', { userName: demoOfficer.userName, password: demoOfficer.password }))
        .status,
    ).toBe(429)
  })

  it('answer the public by domain, number and unit, and mask people', async () => {
    const { newest } = await bureau.manage<{
      newest: {
        number: string
        name: string
        certificate: string
        services: { number: string; domains: string[] }[]
      }[]
    }>('GET', 'register')
    const unit = newest.find((one) => one.certificate.startsWith('1:'))!
    const person = newest.find((one) => one.certificate.startsWith('2:'))!
    for (const words of [
      unit.number,
      unit.name,
      unit.services[0]!.number,
      unit.services[0]!.domains[0]!.toUpperCase(),
      `www.${unit.services[0]!.domains[0]}`,
    ]) {
      expect(plain((await get(`/query?q=${encodeURIComponent(words)}`)).text)).toContain(unit.name)
    }
    const page = plain((await get(`/query?q=${encodeURIComponent(person.number)}`)).text)
    expect(page).toContain(`${[...person.name][0]}**`)
    expect(page).not.toContain(person.name)
    expect(plain((await get(`/query?q=${encodeURIComponent(person.name)}`)).text)).toContain('没有查到')
  })

  it('steer the simulation by form from this machine’s own page, and from no other', async () => {
    const own = { 'sec-fetch-site': 'same-origin' }
    expect(
      (await post('/manage', { order: 'policy', officer: 'approve-all', sms: 'manual' }, own)).status,
    ).toBe(303)
    expect(await bureau.manage('GET', 'policy')).toMatchObject({ officer: 'approve-all', sms: 'manual' })
    expect((await post('/manage', { order: 'fault', kind: 'reset', times: '2' }, own)).status).toBe(303)
    expect((await post('/manage', { order: 'fault', kind: 'reset', times: 'x' }, own)).status).toBe(422)
    const stray = {
      order: 'emit',
      kind: 'unfiled-website',
      domain: 'stray.example.cn',
      address: '203.0.113.9',
    }
    expect((await post('/manage', stray, own)).status).toBe(303)
    expect((await post('/manage', { ...stray, address: '' }, own)).status).toBe(422)
    expect((await post('/manage', { order: 'clock', hours: '24', mode: 'freeze' }, own)).status).toBe(303)
    expect(await bureau.manage('GET', 'clock')).toMatchObject({ frozen: true })
    expect(
      (await post('/manage', { order: 'fault', kind: 'clear' }, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403)
    const page = plain((await get('/manage')).text)
    expect(page).toContain('断开连接 × 2')
  })

  it('order by form all that the management interface can', async () => {
    const own = { 'sec-fetch-site': 'same-origin' }
    const order = async (fields: Record<string, string>) => (await post('/manage', fields, own)).status
    const part = async (name: string) => plain((await get(`/manage?part=${name}`)).text)
    const rule = {
      order: 'rule-add',
      operation: 'change',
      provinceCode: '310000',
      code: '1007',
      text: '',
      name: '',
    }
    expect(await order(rule)).toBe(303)
    expect(await order({ ...rule, provinceCode: '31' })).toBe(422)
    expect(await part('officer')).toContain('变更备案，上海 退回：1007 无效联系方式')
    expect(await order({ order: 'rule-remove', at: '0' })).toBe(303)
    expect(await bureau.manage('GET', 'policy')).toMatchObject({ rejectRules: [] })
    expect(await order({ order: 'policy', officer: 'manual', sms: 'manual', officerWorkdays: '3' })).toBe(303)
    const closures = { order: 'closures', hours: '09:00-17:30', maxPending: '5', maintenance: 'download' }
    expect(await order(closures)).toBe(303)
    expect(await bureau.manage('GET', 'policy')).toMatchObject({
      officerWorkdays: 3,
      uploadHours: { from: '09:00', to: '17:30' },
      maxPendingRecords: 5,
      maintenance: { upload: false, download: true },
    })
    expect(await order({ order: 'closures', hours: '', maxPending: '', maintenance: 'none' })).toBe(303)
    const delay = { order: 'fault', kind: 'delay', method: 'isp_download', times: '1', milliseconds: '3000' }
    expect(await order(delay)).toBe(303)
    expect(await part('faults')).toContain('延迟应答 × 1 isp_download · 3000 毫秒')
    expect(await order({ order: 'fault-clear', id: '1' })).toBe(303)
    expect(await part('faults')).toContain('当前没有预设故障')
    const provider = { ispId: '9', name: '新接入商', userName: 'u', password: 'p', provinceCode: '330000' }
    const keys = { aesKey: '0123456789abcdef', aesIv: '0123456789abcdef' }
    expect(await order({ order: 'provider', ...provider, ...keys })).toBe(303)
    expect(await order({ order: 'seed', ispId: '9', filings: '3' })).toBe(303)
    expect(await part('providers')).toContain('新接入商 9 u 浙江')
    const refused = await post('/manage', { order: 'provider', ...provider, ...keys, aesKey: 'short' }, own)
    const text = await refused.text()
    expect([refused.status, plain(text)]).toEqual([
      422,
      expect.stringContaining('“AES 密钥（16 个字符）”填写不正确'),
    ])
    expect(text).toContain('value="新接入商"')
    expect(await order({ order: 'delete', number: '京ICP备1999000001号' })).toBe(422)
    expect(await order({ order: 'something' })).toBe(422)
  })

  it('have a form for everything that can be sent, and each form fits its order', async () => {
    const own = { 'sec-fetch-site': 'same-origin' }
    const { newest } = await bureau.manage<{ newest: { services: { number: string }[] }[] }>(
      'GET',
      'register',
    )
    const values: Record<string, string> = {
      number: newest[0]!.services[0]!.number,
      domain: 'a.example.cn',
      domains: 'b.example.cn c.example.cn',
      address: '203.0.113.9',
      name: '名称',
      certificateType: '1',
      certificateNumber: 'X1',
      text: '内容',
      problem: '原因',
      element: 'Xtgg',
      first: '203.0.113.1',
      last: '203.0.113.2',
    }
    const { kinds } = await bureau.manage<{ kinds: string[] }>('GET', 'emit')
    for (const kind of kinds.filter((one) => one !== 'verification-task')) {
      const { text } = await get(`/manage?part=send&kind=${kind}`)
      const form = text.slice(text.indexOf('name="order" value="emit"'))
      const names = [...form.matchAll(/<(?:input|select) name="(\w+)"/g)].map((match) => match[1]!)
      const fields = Object.fromEntries(names.map((name) => [name, values[name] ?? '']))
      const chosen = [...form.matchAll(/<select name="(\w+)"><option value="([^"]*)"/g)].map((one) => [
        one[1]!,
        one[2]!,
      ])
      const answer = await post(
        '/manage',
        { order: 'emit', kind, ...fields, ...Object.fromEntries(chosen) },
        own,
      )
      expect([kind, answer.status]).toEqual([kind, 303])
    }
    const documents = await fetchAll(bureau.client)
    const blocks = new Set(documents.flatMap((one) => one.children.map(({ name }) => name)))
    expect(blocks).toEqual(new Set(['ICP', 'IP', 'JCDM', 'SJTB']))
  })
})
