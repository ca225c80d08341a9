'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { MenuChoices } from '@/components/ui/menu'
import { chooseTheme, readThemeChoice, type ThemeChoice } from '@/lib/theme/theme-choice'

/** Light, dark, or as the system says; part of a menu. */
export function ThemeChoices() {
  const [theme, setTheme] = useState(readThemeChoice)
  return (
    <MenuChoices<ThemeChoice>
      label="Theme"
      value={theme}
      choices={[
        { value: 'light', words: 'Light', icon: Sun },
        { value: 'dark', words: 'Dark', icon: Moon },
        { value: 'system', words: 'As the system', icon: Monitor },
      ]}
      onChoose={(choice) => {
        chooseTheme(choice)
        setTheme(choice)
      }}
    />
  )
}
