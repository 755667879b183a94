import { Icon } from '../parts/Icon.tsx'

export function PrintIcon() {
  return (
    <Icon>
      <path d="M4.5 5.5v-3h7v3M4.5 11.5h-2v-6h11v6h-2M4.5 9.5h7v4h-7z" />
    </Icon>
  )
}
