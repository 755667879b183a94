import { Icon } from './Icon.tsx'

export function SearchIcon() {
  return (
    <Icon>
      <path d="M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 0 0-9 0m8 3.5 3 3" />
    </Icon>
  )
}

export function ClearIcon() {
  return (
    <Icon>
      <path d="m4.5 4.5 7 7m0-7-7 7" />
    </Icon>
  )
}
