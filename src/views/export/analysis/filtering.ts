import type { Filters } from '../../../domain/analysis/filters.ts'

/** Filters with a value of a column added, or taken away where it is the only one. */
export function withValue(filters: Filters, column: number, value: number): Filters {
  const others = (filters.values ?? []).filter((each) => each.column !== column)
  const own = filters.values?.find((each) => each.column === column)?.values ?? []
  const isOnly = own.length === 1 && own[0] === value
  const values = isOnly ? others : [...others, { column, values: [value] }]
  return without(filters, { values: values.length > 0 ? values : undefined })
}

export function withValues(filters: Filters, column: number, values: readonly number[]): Filters {
  const others = (filters.values ?? []).filter((each) => each.column !== column)
  return without(filters, { values: values.length > 0 ? [...others, { column, values }] : others })
}

export function withPair(filters: Filters, pair: number): Filters {
  const isOnly = filters.pairs?.length === 1 && filters.pairs[0] === pair
  return without(filters, { pairs: isOnly ? undefined : [pair] })
}

export function withPairs(filters: Filters, pairs: readonly number[]): Filters {
  const isSame =
    filters.pairs?.length === pairs.length && pairs.every((pair) => filters.pairs?.includes(pair))
  return without(filters, { pairs: isSame ? undefined : pairs })
}

export function withDays(filters: Filters, from: number, to: number): Filters {
  const isSame = filters.days?.from === from && filters.days.to === to
  return without(filters, { days: isSame ? undefined : { from, to } })
}

export function withHours(filters: Filters, hours: readonly number[]): Filters {
  const isSame =
    filters.hours?.length === hours.length && hours.every((hour) => filters.hours?.includes(hour))
  return without(filters, { hours: isSame ? undefined : hours })
}

/** Filters with some replaced; what is empty is no filter. */
export function without(filters: Filters, next: Filters): Filters {
  const { pairs, values, days, hours } = { ...filters, ...next }
  return {
    ...(pairs ? { pairs } : {}),
    ...(values && values.length > 0 ? { values } : {}),
    ...(days ? { days } : {}),
    ...(hours ? { hours } : {}),
  }
}
