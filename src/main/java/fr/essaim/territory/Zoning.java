package fr.essaim.territory;

import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a home is in a priority district, by which zoning, and how that was established: a funder's control asks for
/// all three, by the zoning in force on the day of entry. Not known is an answer of its own, never "outside".
///
/// @param district set only inside
/// @param vintage set unless not known
/// @param how set unless not known
public record Zoning(
        Where where,
        @Nullable DistrictCode district,
        @Nullable Vintage vintage,
        @Nullable How how) {
    public enum Where {
        INSIDE,
        OUTSIDE,
        NOT_KNOWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// The address was looked up, the person said so, or a paper of the administration says so.
    public enum How {
        ADDRESS,
        DECLARED,
        ATTESTATION;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static final Zoning NOT_KNOWN = new Zoning(Where.NOT_KNOWN, null, null, null);

    public Zoning {
        boolean whole = (where == Where.INSIDE) == (district != null)
                && (where == Where.NOT_KNOWN) == (how == null)
                && (where == Where.NOT_KNOWN) == (vintage == null);
        if (!whole) {
            throw new IllegalArgumentException("half a zoning");
        }
    }

    /// By the zoning in force on a day.
    public static Zoning inside(DistrictCode district, LocalDate day, How how) {
        return inside(district, Vintage.inForce(day), how);
    }

    /// @throws OtherVintage when the code is of the other zoning
    public static Zoning inside(DistrictCode district, Vintage vintage, How how) {
        if (district.vintage() != vintage) {
            throw new OtherVintage(district, vintage);
        }
        return new Zoning(Where.INSIDE, district, vintage, how);
    }

    public static Zoning outside(LocalDate day, How how) {
        return outside(Vintage.inForce(day), how);
    }

    public static Zoning outside(Vintage vintage, How how) {
        return new Zoning(Where.OUTSIDE, null, vintage, how);
    }

    /// Whether it can still say something of a home one lives in from that day on: the zoning of
    /// 2015 says nothing of one begun in 2024, that of 2024 says something of one begun in 2019 and
    /// lived in since.
    public boolean speaksOf(LocalDate homeFrom) {
        return vintage == null || vintage.compareTo(Vintage.inForce(homeFrom)) >= 0;
    }

    public Optional<DistrictCode> code() {
        return Optional.ofNullable(district);
    }

    /// The code is of the other zoning than the one it is said to be of.
    public static final class OtherVintage extends Refusal {
        OtherVintage(DistrictCode district, Vintage said) {
            super(
                    "territory.refusal.other-vintage",
                    "district",
                    district.value(),
                    Integer.toString(said.year()),
                    said == Vintage.OF_2015 ? "QP" : "QN");
        }
    }
}
