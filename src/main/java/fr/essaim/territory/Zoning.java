package fr.essaim.territory;

import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a home was in a priority district when somebody entered, by which zoning, and how that was established: a
/// funder's control asks for all three. Not known is an answer of its own, never "outside".
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

    /// @throws OtherVintage when the code belongs to the zoning that was not in force that day
    public static Zoning inside(DistrictCode district, LocalDate entry, How how) {
        Vintage vintage = Vintage.inForce(entry);
        if (district.vintage() != vintage) {
            throw new OtherVintage(district, vintage);
        }
        return new Zoning(Where.INSIDE, district, vintage, how);
    }

    public static Zoning outside(LocalDate entry, How how) {
        return new Zoning(Where.OUTSIDE, null, Vintage.inForce(entry), how);
    }

    public Optional<DistrictCode> code() {
        return Optional.ofNullable(district);
    }

    /// The code is of the zoning that was not in force at entry.
    public static final class OtherVintage extends Refusal {
        OtherVintage(DistrictCode district, Vintage inForce) {
            super(
                    "territory.refusal.other-vintage",
                    "district",
                    district.value(),
                    Integer.toString(inForce.year()),
                    inForce == Vintage.OF_2015 ? "QP" : "QN");
        }
    }
}
