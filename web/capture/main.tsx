// The phone's own page (/m/<token>): light, without the kit, because it is opened over a phone's network by a QR code.
import '../theme/tokens.css'
import '../theme/ground.css'
