import { Page, PageName } from '../parts/page.tsx'
export const Landing = () => (
  <Page title="OpenBeian">
    <PageName name="OpenBeian" />
  </Page>
)
