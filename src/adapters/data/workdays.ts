// The working-day calendar from data/workdays, one file a year. Add a year's file when its notice is out; a gap between
// two years stops the start.
import { join } from 'node:path'
import { type Calendar, calendarOf, type WorkdayYear } from '../../core/workdays.ts'
import { dataFolder, jsonFilesIn, readJson } from './read-json.ts'

export function loadCalendar(folder = join(dataFolder, 'workdays')): Calendar {
  const properties = ['year', 'coversFrom', 'coversUntil', 'restDays', 'workDays']
  return calendarOf(jsonFilesIn(folder).map((path) => readJson(path, properties) as WorkdayYear))
}
