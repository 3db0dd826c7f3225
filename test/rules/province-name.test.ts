// With which province an address begins: as licences and identity cards write it, and never by a street's name.
import { expect, test } from 'vitest'
import { provinceNamedIn } from '../../src/rules/province-name.ts'

test.each([
  ['浙江省杭州市西湖区示例路1号', '330000'],
  ['北京市朝阳区示例路1号', '110000'],
  ['内蒙古自治区呼和浩特市新城区示例路1号', '150000'],
  ['内蒙古呼和浩特市新城区示例路1号', '150000'],
  ['广西南宁市兴宁区示例路1号', '450000'],
  ['新疆乌鲁木齐市天山区示例路1号', '650000'],
  ['新疆维吾尔自治区阿克苏地区示例路1号', '650000'],
  ['西藏拉萨市城关区示例路1号', '540000'],
  ['宁夏银川市兴庆区示例路1号', '640000'],
  ['中国广西桂林市示例路1号', '450000'],
  [' 江苏省南京市玄武区示例路1号', '320000'],
])('%s lies in %s', (address, province) => {
  expect(provinceNamedIn(address)).toBe(province)
})

test.each([
  '北京路1号',
  '浙江中路1号',
  '西藏南路1号2幢',
  '西藏中路268号',
  '新疆路1号',
  '广西北路3号',
  '宁夏街5号',
  '内蒙古路1号',
  '海南藏族自治州共和县示例路1号',
  '西湖区示例路1号',
  '',
])('%s names no province', (address) => {
  expect(provinceNamedIn(address)).toBeUndefined()
})

test('nothing was given', () => {
  expect(provinceNamedIn(undefined)).toBeUndefined()
})
