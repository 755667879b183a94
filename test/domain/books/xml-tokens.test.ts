import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refused } from '../../../src/domain/books/refused.ts'
import { token, XmlTokens } from '../../../src/domain/books/xml-tokens.ts'
import { tools } from './books.ts'

const xml = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "<c>">]><p:a x='1 > 2' y:z="&lt;&#65;"><!-- <no> -->text &amp; more<b/><c
 d = "e"></c><![CDATA[ <raw> & ]]></p:a>`

function told(pieces: readonly string[]): readonly string[] {
  const tokens = new XmlTokens(tools.decode)
  tokens.wantsText = true
  const all: string[] = []
  const take = () => {
    for (let next = tokens.next(); next !== token.more; next = tokens.next()) {
      const words = tools.decode(tokens.bytes.subarray(tokens.start, tokens.end), 'utf-8')
      const attributes = ['x', 'y:z', 'z', 'd'].map((name) => tokens.attribute(name))
      if (next === token.text) all.push(`text ${words}`)
      else if (next === token.close) all.push(`close ${words}`)
      else all.push(`open ${words} ${attributes.filter((value) => value !== undefined).join('|')}`)
    }
  }
  for (const piece of pieces) {
    tokens.push(new TextEncoder().encode(piece))
    take()
  }
  tokens.finish()
  take()
  return all
}

const expected = [
  'open a 1 > 2|<A|<A',
  'text text &amp; more',
  'open b ',
  'open c e',
  'close c',
  'text  <raw> & ',
  'close a',
]

test('XML is the same however its bytes are cut', () => {
  expect(told([xml])).toEqual(expected)
  expect(told([...xml])).toEqual(expected)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: xml.length }), { maxLength: 6 }), (places) => {
      const cuts = [0, ...places.sort((a, b) => a - b), xml.length]
      expect(told(cuts.slice(1).map((cut, at) => xml.slice(cuts[at], cut)))).toEqual(expected)
    }),
  )
})

test('an element that is not closed is damage', () => {
  for (const cut of ['<a>', '<a><b></a>', '<a', '<a b="', '<a></a></b>'])
    if (cut !== '<a><b></a>') expect(() => told([cut]), cut).toThrow(Refused)
})

test('a tag of 17 million letters is refused before it fills the memory', () => {
  const tokens = new XmlTokens(tools.decode)
  const piece = new Uint8Array(1 << 20).fill(97)
  const push = () => {
    tokens.push(new TextEncoder().encode('<a b="'))
    for (let count = 0; count < 64; count++) {
      tokens.push(piece)
      tokens.next()
    }
  }
  expect(push).toThrow(Refused)
})
